package org.onus.app.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onus.engine.incidents.FileFault;
import org.onus.engine.incidents.RefusalCode;
import org.onus.engine.incidents.UnusableFileException;

/** In English the pages say of what is refused what the terminal says. */
class RefusalWordsTest {
  private final Properties words = words();

  @ParameterizedTest
  @EnumSource
  void ofARowAreThoseOfTheTerminal(RefusalCode code) {
    assertThat(words.getProperty(RefusalWords.key(code))).isEqualTo(code.sentence());
  }

  @ParameterizedTest
  @EnumSource
  void ofAFileAreThoseOfTheTerminal(FileFault fault) {
    UnusableFileException unusable = new UnusableFileException(fault, "one", "two", "three");

    assertThat(
            new MessageFormat(words.getProperty(RefusalWords.key(unusable)), Locale.UK)
                .format(unusable.values()))
        .isEqualTo(unusable.getMessage());
  }

  private static Properties words() {
    Properties words = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(
                RefusalWordsTest.class.getResourceAsStream("/messages/kernel.properties")),
            StandardCharsets.UTF_8)) {
      words.load(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return words;
  }
}
