package org.onus.engine.instruments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onus.engine.incidents.UnusableFileException;

/** Reads which answers an item takes: its own, or those that the whole file names. */
final class ScaleReader {
  private static final Set<String> ANSWER_KEYS = Set.of("key", "title", "points");
  private static final Set<String> BAND_KEYS = Set.of("title", "from");
  private static final int MOST = 1_000;

  private final YamlPart file;
  private final YamlPart item;

  ScaleReader(YamlPart file, YamlPart item) {
    this.file = file;
    this.item = item;
  }

  Scale scale() throws UnusableFileException {
    if (item.has("answers") && item.has("percentage")) {
      throw item.refusal("it takes answers or a percentage, not both");
    }
    if (item.has("percentage")) {
      return new Scale.Percentage(bands(item, "percentage", 0));
    }
    if (!item.has("answers") && !file.has("answers")) {
      throw item.refusal("neither it nor the file has answers");
    }
    return options(item.has("answers") ? item : file);
  }

  private static Scale.OneOf options(YamlPart whose) throws UnusableFileException {
    List<Option> options = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (YamlPart part : whose.parts("answers", ANSWER_KEYS)) {
      String key = part.name("key");
      if (!keys.add(key)) {
        throw part.refusal("the key '%s' is used twice".formatted(key));
      }
      options.add(new Option(key, part.text("title"), part.whole("points", 0, MOST)));
    }
    return new Scale.OneOf(options);
  }

  /**
   * Bands as a list of lower bounds.
   *
   * @param lowest the least number there can be, which the last band must reach
   */
  static List<Band> bands(YamlPart whose, String key, int lowest) throws UnusableFileException {
    List<Band> bands = new ArrayList<>();
    for (YamlPart part : whose.parts(key, BAND_KEYS)) {
      BigDecimal from = part.number("from", 0, 100_000);
      if (!bands.isEmpty() && from.compareTo(bands.getLast().from()) >= 0) {
        throw part.refusal("bands go from the highest down, each from a lower number");
      }
      bands.add(new Band(part.text("title"), from));
    }
    if (bands.getLast().from().compareTo(BigDecimal.valueOf(lowest)) > 0) {
      throw whose.refusal(
          "the last of the %s should begin at %d or below, so that nothing falls under it"
              .formatted(key, lowest));
    }
    return bands;
  }
}
