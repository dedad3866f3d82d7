package org.onus.app.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The files that this process works on for a moment: a folder of its own that nobody else can read,
 * gone when the process ends. What a killed process left is removed when the next one starts, so
 * that no copy of anybody's data outlives its purpose.
 */
@Component
public class WorkingFiles implements DisposableBean {
  private static final String PREFIX = "onus-work-";
  private final Path folder;

  WorkingFiles(@Value("${java.io.tmpdir}") Path parent) throws IOException {
    removeLeftOvers(parent);
    folder = Files.createTempDirectory(parent, PREFIX + ProcessHandle.current().pid() + "-");
  }

  /** A new empty file; whoever makes it deletes it. */
  public Path make() throws IOException {
    return Files.createTempFile(folder, "", ".csv");
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void destroy() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }

  private static void removeLeftOvers(Path parent) throws IOException {
    List<Path> folders;
    try (Stream<Path> files = Files.list(parent)) {
      folders = files.filter(WorkingFiles::isLeftOver).toList();
    }
    for (Path leftOver : folders) {
      FileSystemUtils.deleteRecursively(leftOver);
    }
  }

  private static boolean isLeftOver(Path path) {
    String name = path.getFileName().toString();
    if (!name.matches(PREFIX + "\\d{1,18}-\\d+")) {
      return false;
    }
    long process = Long.parseLong(name.substring(PREFIX.length(), name.lastIndexOf('-')));
    return ProcessHandle.of(process).isEmpty();
  }
}
