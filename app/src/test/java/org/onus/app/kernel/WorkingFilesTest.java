package org.onus.app.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No copy of anybody's data outlives the process that made it. */
class WorkingFilesTest {
  /** Above every system's highest process number. */
  private static final String NO_PROCESS = "99999999999";

  @TempDir Path parent;

  @Test
  void areForThisProcessAlone() throws IOException {
    WorkingFiles files = new WorkingFiles(parent);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.folder())))
        .isEqualTo("rwx------");
    assertThat(files.make()).isEmptyFile().hasParentRaw(files.folder());
  }

  @Test
  void goWhenTheProcessEnds() throws IOException {
    WorkingFiles files = new WorkingFiles(parent);
    files.make();

    files.destroy();

    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void thatADeadProcessLeftAreRemovedAndNothingElse() throws IOException {
    Path dead = Files.createDirectory(parent.resolve("onus-work-" + NO_PROCESS + "-1"));
    Files.writeString(dead.resolve("rows.csv"), "P1");
    Path living =
        Files.createDirectory(parent.resolve("onus-work-" + ProcessHandle.current().pid() + "-1"));
    Path other = Files.createDirectory(parent.resolve("someone-elses"));

    new WorkingFiles(parent);

    assertThat(dead).doesNotExist();
    assertThat(living).exists();
    assertThat(other).exists();
  }
}
