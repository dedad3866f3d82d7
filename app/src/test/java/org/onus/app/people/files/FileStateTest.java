package org.onus.app.people.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileStateTest {

  @ParameterizedTest
  @EnumSource(names = {"COMMITTED", "CANCELLED"})
  void nothingComesAfterTheEnd(FileState end) {
    for (FileState next : FileState.values()) {
      assertThat(next.before()).doesNotContain(end);
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {},
      mode = EnumSource.Mode.EXCLUDE)
  void everyStateIsReached(FileState state) {
    assertThat(state.before()).isNotEmpty();
  }
}
