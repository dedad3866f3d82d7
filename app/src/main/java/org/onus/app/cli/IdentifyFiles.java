package org.onus.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.identification.ListFile;
import org.onus.app.identification.ListedPerson;
import org.onus.app.identification.MadeList;
import org.onus.engine.incidents.Refusals;

/**
 * The files that {@code onus identify} writes.
 *
 * @param list the whole list, as CSV or JSON
 * @param rejects refused rows of incidents; refused custody spells have a header of their own and
 *     go into a file beside it
 * @param compared whether the list is compared with an earlier one
 */
record IdentifyFiles(@Nullable Path list, @Nullable Path rejects, boolean compared) {

  /** Refuses what cannot be written, before any work is done for it. */
  void check(Stream<@Nullable Path> read) throws IOException {
    if (list != null && !endsWith(list, ".csv") && !endsWith(list, ".json")) {
      throw new CannotBeDone(
          "--out takes a name that ends in .csv or .json, not %s.".formatted(list));
    }
    FilesApart.check(read, Stream.of(list, rejects, spellRejects()));
  }

  @Nullable Path spellRejects() {
    return rejects == null ? null : FilesApart.beside(rejects, "custody");
  }

  void write(MadeList people, Refusals refusals, @Nullable Refusals spellRefusals)
      throws IOException {
    Map<Path, WholeFiles.Content> wanted = new LinkedHashMap<>();
    if (rejects != null) {
      wanted.put(rejects, refusals::writeTo);
    }
    Path spells = spellRejects();
    if (spells != null && spellRefusals != null && spellRefusals.size() > 0) {
      wanted.put(spells, spellRefusals::writeTo);
    }
    if (list != null) {
      wanted.put(list, content(people, list));
    }
    WholeFiles.write(wanted);
  }

  private WholeFiles.Content content(MadeList people, Path file) {
    return out -> write(people, file, out);
  }

  private void write(MadeList people, Path file, OutputStream out) throws IOException {
    try (Progress progress = new Progress("Writing " + file.getFileName(), people.size())) {
      Iterable<ListedPerson> lines = () -> people.lines().peek(_ -> progress.accept(1)).iterator();
      if (endsWith(file, ".json")) {
        ListFile.json(lines, compared, out);
      } else {
        ListFile.csv(lines, compared, ListFile.Use.EXACT, out);
      }
    }
  }

  private static boolean endsWith(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
