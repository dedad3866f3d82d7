package org.onus.engine.instruments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.engine.incidents.YamlText;

/** Reads an instrument's definition from YAML, and refuses what is none with place and reason. */
final class InstrumentFile {
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "version",
          "title",
          "note",
          "source",
          "results-only",
          "combining",
          "timeframes",
          "answers",
          "items",
          "bands");
  private static final Set<String> TIMEFRAME_KEYS = Set.of("key", "title", "within", "beyond");
  private static final Set<String> ITEM_KEYS =
      Set.of("key", "title", "note", "ask", "judged", "answers", "percentage", "signs", "suggest");
  private static final Set<String> SUGGEST_KEYS =
      Set.of("incidents", "same-victim", "victims", "rising", "signs");

  private final YamlPart file;

  private InstrumentFile(YamlPart file) {
    this.file = file;
  }

  /**
   * Reads a definition.
   *
   * @param name what a refusal calls the text
   * @throws UnusableFileException with the place and the reason
   */
  static Instrument read(String name, String text) throws UnusableFileException {
    return new InstrumentFile(new YamlPart(name, YamlText.read(name, text), KEYS)).instrument();
  }

  private Instrument instrument() throws UnusableFileException {
    Combining combining = file.oneOf("combining", Combining.class);
    List<Item> items = items(combining);
    List<Timeframe> timeframes = timeframes();
    return new Instrument(
        file.name("name"),
        file.whole("version", 1, 10_000),
        file.text("title"),
        file.text("note"),
        file.text("source"),
        file.isSo("results-only"),
        combining,
        timeframes,
        items,
        bands(combining, items, timeframes.size()));
  }

  private List<Timeframe> timeframes() throws UnusableFileException {
    List<Timeframe> timeframes = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (YamlPart part : file.parts("timeframes", TIMEFRAME_KEYS)) {
      String key = fresh(part, keys);
      if (part.has("within") && part.has("beyond")) {
        throw part.refusal("it lies within so many months or beyond them, not both");
      }
      Timeframe.Side side = Timeframe.Side.WHENEVER;
      int months = 0;
      if (part.has("within")) {
        side = Timeframe.Side.WITHIN;
        months = part.whole("within", 1, 1_200);
      } else if (part.has("beyond")) {
        side = Timeframe.Side.BEYOND;
        months = part.whole("beyond", 1, 1_200);
      }
      timeframes.add(new Timeframe(key, part.text("title"), side, months));
    }
    return timeframes;
  }

  private List<Item> items(Combining combining) throws UnusableFileException {
    List<Item> items = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (YamlPart part : file.parts("items", ITEM_KEYS)) {
      Scale scale = new ScaleReader(file, part).scale();
      if (combining != Combining.EACH && !(scale instanceof Scale.OneOf)) {
        throw part.refusal("a percentage has no points; combining should be each");
      }
      items.add(
          new Item(
              fresh(part, keys),
              part.text("title"),
              part.textOr("note", ""),
              part.textOr("ask", ""),
              part.isSo("judged"),
              scale,
              part.has("signs") ? part.someOf("signs", Sign.class) : Set.of(),
              part.has("suggest") ? suggesting(part.part("suggest", SUGGEST_KEYS)) : null));
    }
    return items;
  }

  private static Suggesting suggesting(YamlPart part) throws UnusableFileException {
    return new Suggesting(
        part.has("incidents") ? part.whole("incidents", 1, 100) : 0,
        part.has("same-victim") ? part.whole("same-victim", 1, 100) : 0,
        part.has("victims") ? part.whole("victims", 1, 100) : 0,
        part.isSo("rising"),
        part.has("signs") ? part.someOf("signs", Sign.class) : Set.of());
  }

  private List<Band> bands(Combining combining, List<Item> items, int timeframes)
      throws UnusableFileException {
    if (!file.has("bands")) {
      return List.of();
    }
    if (combining == Combining.EACH) {
      throw file.refusal("bands need a score, which combining each does not make");
    }
    int[] least = items.stream().mapToInt(item -> ((Scale.OneOf) item.scale()).least()).toArray();
    int lowest =
        combining == Combining.SUM
            ? Arrays.stream(least).sum() * timeframes
            : Arrays.stream(least).max().orElseThrow();
    return ScaleReader.bands(file, "bands", lowest);
  }

  private static String fresh(YamlPart part, Set<String> keys) throws UnusableFileException {
    String key = part.name("key");
    if (!keys.add(key)) {
      throw part.refusal("the key '%s' is used twice".formatted(key));
    }
    return key;
  }
}
