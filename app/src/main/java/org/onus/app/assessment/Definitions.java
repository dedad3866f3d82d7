package org.onus.app.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Instruments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Definitions of instruments as they were answered, kept by name and version. */
final class Definitions {
  private Definitions() {}

  /** Keeps the shipped one's; its version. */
  static int keep(JdbcClient jdbc, String instrument) {
    int version = Instruments.find(instrument).orElseThrow().version();
    jdbc.sql(
            """
            INSERT INTO assessment_instrument (name, version, definition)
            VALUES (:name, :version, :text) ON CONFLICT DO NOTHING
            """)
        .param("name", instrument)
        .param("version", version)
        .param("text", Instruments.text(instrument).orElseThrow())
        .update();
    return version;
  }

  /**
   * The shipped one while its version is the one that was answered, else that version's own.
   *
   * @param row with the columns {@code instrument}, {@code instrument_version}, {@code definition}
   */
  static Instrument of(ResultSet row) throws SQLException {
    String name = row.getString("instrument");
    int version = row.getInt("instrument_version");
    Optional<Instrument> shipped = Instruments.find(name).filter(one -> one.version() == version);
    if (shipped.isPresent()) {
      return shipped.get();
    }
    try {
      return Instruments.read(name, row.getString("definition"));
    } catch (UnusableFileException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
