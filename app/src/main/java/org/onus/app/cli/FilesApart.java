package org.onus.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a command from writing over a file that it reads, over another that it writes, or where no
 * file can be, before it begins.
 */
final class FilesApart {

  private FilesApart() {}

  static void check(Stream<@Nullable Path> read, Stream<@Nullable Path> written)
      throws IOException {
    List<Path> inputs = read.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    List<Path> outputs = written.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    for (int i = 0; i < outputs.size(); i++) {
      Path output = outputs.get(i);
      if (isAmong(inputs, output)) {
        throw new CannotBeDone(
            "%s is read and would be overwritten; name another file.".formatted(output));
      }
      if (isAmong(outputs.subList(0, i), output)) {
        throw new CannotBeDone("%s would be written twice; name two files.".formatted(output));
      }
    }
    outputs.forEach(WholeFiles::check);
  }

  /**
   * The same name with a word behind it, for a second file of the same kind; null where there is no
   * beside, as of a device.
   */
  static @Nullable Path beside(Path file, String word) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return null;
    }
    String plain = file.getFileName().toString();
    int dot = plain.lastIndexOf('.') > 0 ? plain.lastIndexOf('.') : plain.length();
    return file.resolveSibling(plain.substring(0, dot) + "-" + word + plain.substring(dot));
  }

  private static boolean isAmong(List<Path> files, Path file) throws IOException {
    for (Path other : files) {
      if (normal(file).equals(normal(other)) || areSame(file, other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a link leads from one to the other. */
  private static boolean areSame(Path one, Path other) throws IOException {
    return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
  }

  private static Path normal(Path file) {
    return file.toAbsolutePath().normalize();
  }
}
