package org.onus.app.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start asks for room before it unpacks anything. */
class ProgramsTest {
  private static final long MORE_THAN_THERE_IS = Long.MAX_VALUE;
  @TempDir Path folder;

  @Test
  void withoutRoomTheStartIsRefusedInASentence() {
    assertThatThrownBy(() -> new Programs(folder).demandRoom(MORE_THAN_THERE_IS))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageStartingWith("The folder for temporary files " + folder)
        .hasMessageEndingWith("Make room and start again.");
    assertThatCode(() -> new Programs(folder).demandRoom(1)).doesNotThrowAnyException();
  }

  @Test
  void programsThatAreThereNeedNone() throws IOException {
    Path version = Files.createDirectories(folder.resolve("embedded-pg").resolve("PG-1"));
    assertThatThrownBy(() -> new Programs(folder).demandRoom(MORE_THAN_THERE_IS))
        .as("half unpacked")
        .isInstanceOf(DatabaseRefused.class);

    Files.createFile(version.resolve(".exists"));

    assertThatCode(() -> new Programs(folder).demandRoom(MORE_THAN_THERE_IS))
        .doesNotThrowAnyException();
  }
}
