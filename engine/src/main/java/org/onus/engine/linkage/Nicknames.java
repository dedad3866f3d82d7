package org.onus.engine.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Short, pet and sister forms of given names in England and Wales, from a table of our own. */
final class Nicknames {

  private static final int[] NONE = {};
  private static final Map<String, int[]> FORMAL = load();

  private Nicknames() {}

  /** Numbers of the names that it may stand for, its own included; empty if it is in no group. */
  static int[] formal(String name) {
    return FORMAL.getOrDefault(name, NONE);
  }

  private static Map<String, int[]> load() {
    Map<String, int[]> formal = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(Nicknames.class.getResourceAsStream("nicknames.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> groups = lines.lines().filter(line -> !line.startsWith("#")).toList();
      for (int group = 0; group < groups.size(); group++) {
        int number = group;
        for (String name : groups.get(group).strip().split("\\s+", -1)) {
          formal.merge(name, new int[] {number}, (before, more) -> joined(before, number));
        }
      }
      return formal;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] joined(int[] before, int more) {
    int[] all = Arrays.copyOf(before, before.length + 1);
    all[before.length] = more;
    return all;
  }
}
