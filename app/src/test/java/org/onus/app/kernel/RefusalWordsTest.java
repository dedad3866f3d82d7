package org.onus.app.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onus.engine.incidents.RefusalCode;

/** In English the pages say of a refused row what the terminal says. */
class RefusalWordsTest {

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE, // codes of people files
      names = {"NO_RECORD", "REPEATED_RECORD"})
  void areThoseOfTheTerminal(RefusalCode code) throws IOException {
    Properties messages = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(
                RefusalWordsTest.class.getResourceAsStream("/messages/kernel.properties")),
            StandardCharsets.UTF_8)) {
      messages.load(file);
    }

    assertThat(messages.getProperty("kernel.refusal." + code.name().toLowerCase(Locale.ROOT)))
        .isEqualTo(code.sentence());
  }
}
