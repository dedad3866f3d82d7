package org.onus.engine.ranking;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.engine.incidents.YamlText;

/**
 * Reads an area's own profile from YAML. What a file leaves out is as in {@code rfgv}, but for the
 * name; what it names and Onus does not know is refused.
 */
public final class ProfileFile {

  private static final Set<String> KEYS =
      Set.of(
          "name",
          "title",
          "window_days",
          "half_life_days",
          "points_per_event",
          "points_per_victim",
          "full_harm_days",
          "weights",
          "caps");
  private static final Set<String> PARTS = Set.of("recency", "frequency", "gravity", "victims");

  private final String file;
  private final WeightedProfile base = Profiles.RFGV;

  private ProfileFile(String file) {
    this.file = file;
  }

  /**
   * Reads a profile.
   *
   * @throws UnusableFileException naming the file, the key and what is wrong with it
   */
  public static WeightedProfile read(Path path) throws IOException, UnusableFileException {
    String name = String.valueOf(path.getFileName());
    if (Files.isDirectory(path)) {
      throw new UnusableFileException(name + " is a folder; a profile is one file.");
    }
    String text;
    try {
      text = Files.readString(path);
    } catch (CharacterCodingException e) {
      throw new UnusableFileException(name + " is not a YAML file.");
    }
    return read(name, text);
  }

  /**
   * Reads a profile from a text written like a profile's file.
   *
   * @param name what a refusal calls the text
   * @throws UnusableFileException naming the key and what is wrong with it
   */
  public static WeightedProfile read(String name, String text) throws UnusableFileException {
    return new ProfileFile(name).profile(YamlText.read(name, text));
  }

  private WeightedProfile profile(@Nullable Object yaml) throws UnusableFileException {
    if (!(yaml instanceof Map)) {
      throw new UnusableFileException(
          file + " is no profile: it has lines such as \"name: north\" and \"window_days: 730\".");
    }
    Map<?, ?> map = map(yaml, "the file", KEYS);
    Object name = map.get("name");
    if (!(name instanceof String text) || text.isBlank()) {
      throw fault("name", "a profile needs a name");
    }
    Components weights = parts(map.get("weights"), "weights", base.weights());
    if (Math.abs(weights.weighted(new Components(1, 1, 1, 1)) - 1) > 0.001) {
      throw fault("weights", "the four weights must add up to 1");
    }
    return new WeightedProfile(
        text,
        title(map.get("title"), text),
        whole(map, "window_days", base.windowDays(), 1, 36_500),
        number(map, "half_life_days", base.halfLifeDays(), 1, 36_500),
        number(map, "points_per_event", base.pointsPerEvent(), 0, 100),
        number(map, "points_per_victim", base.pointsPerVictim(), 0, 100),
        number(map, "full_harm_days", base.fullHarmDays(), 1, 1_000_000),
        weights,
        parts(map.get("caps"), "caps", base.caps()));
  }

  private Components parts(@Nullable Object yaml, String key, Components otherwise)
      throws UnusableFileException {
    if (yaml == null) {
      return otherwise;
    }
    Map<?, ?> map = map(yaml, key, PARTS);
    double most = key.equals("caps") ? 100 : 1;
    return new Components(
        number(map, "recency", otherwise.recency(), 0, most),
        number(map, "frequency", otherwise.frequency(), 0, most),
        number(map, "gravity", otherwise.gravity(), 0, most),
        number(map, "victims", otherwise.victims(), 0, most));
  }

  private Map<?, ?> map(@Nullable Object yaml, String what, Set<String> keys)
      throws UnusableFileException {
    if (!(yaml instanceof Map<?, ?> map)) {
      throw fault(what, "a list of \"key: value\" lines is needed");
    }
    for (Object key : map.keySet()) {
      if (!keys.contains(String.valueOf(key))) {
        throw fault(
            String.valueOf(key),
            "no such key; there are " + String.join(", ", new TreeSet<>(keys)));
      }
    }
    return map;
  }

  private String title(@Nullable Object title, String name) throws UnusableFileException {
    if (title == null) {
      return "Profile " + name;
    }
    if (title instanceof String text && !text.isBlank()) {
      return text;
    }
    throw fault("title", "a line of text is needed");
  }

  private int whole(Map<?, ?> map, String key, int otherwise, int least, int most)
      throws UnusableFileException {
    Object value = map.get(key);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Integer number && number >= least && number <= most) {
      return number;
    }
    throw fault(key, "a whole number from %d to %d is needed".formatted(least, most));
  }

  private double number(Map<?, ?> map, String key, double otherwise, double least, double most)
      throws UnusableFileException {
    Object value = map.get(key);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Number number
        && number.doubleValue() >= least
        && number.doubleValue() <= most) {
      return number.doubleValue();
    }
    throw fault(key, "a number from %s to %s is needed".formatted(plain(least), plain(most)));
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  private UnusableFileException fault(String key, String reason) {
    return new UnusableFileException("%s, %s: %s.".formatted(file, key, reason));
  }
}
