package org.onus.app.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.onus.app.kernel.StartRefused;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.SharedDatabase;
import org.onus.engine.instruments.Instruments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A definition that people answered is never another one under the same version. */
@ServiceTest
class DefinitionsTest {
  private final JdbcClient jdbc;
  private final DefinitionsCheck check;

  @Autowired
  DefinitionsTest(JdbcClient jdbc, DefinitionsCheck check) {
    this.jdbc = jdbc;
    this.check = check;
  }

  @Test
  void theSameTextAndAnOlderVersionStart() {
    Definitions.keep(jdbc, "ppit");
    Definitions.keep(jdbc, "dara");
    jdbc.sql("INSERT INTO assessment_instrument VALUES ('ppit', 9, 'another'), ('gone', 1, 'x')")
        .update();
    assertThatCode(check::afterSingletonsInstantiated).doesNotThrowAnyException();
  }

  @Test
  void anotherTextUnderTheSameVersionDoesNot() {
    int version = Definitions.keep(jdbc, "ppit");
    SharedDatabase.asOwner("UPDATE assessment_instrument SET definition = definition || ' '");
    assertThatThrownBy(check::afterSingletonsInstantiated)
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "The definition of an instrument is not the one that people answered: ppit, version "
                + version
                + ". Give a changed definition a higher version.");
    assertThat(Instruments.ppit().version()).isEqualTo(version);
  }
}
