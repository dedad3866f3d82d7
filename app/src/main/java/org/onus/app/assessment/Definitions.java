package org.onus.app.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Instruments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Definitions of instruments as they were answered, kept by name and version. */
public final class Definitions {
  private Definitions() {}

  /** Keeps the shipped one's; its version. */
  public static int keep(JdbcClient jdbc, String instrument) {
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

  /** Says which shipped definitions differ from what was answered under the same version. */
  static List<String> changed(JdbcClient jdbc) {
    return jdbc
        .sql("SELECT name, version, definition FROM assessment_instrument ORDER BY name, version")
        .query(
            (row, _) ->
                isChanged(row.getString(1), row.getInt(2), row.getString(3))
                    ? Optional.of(row.getString(1) + ", version " + row.getInt(2))
                    : Optional.<String>empty())
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isChanged(String name, int version, String kept) {
    return Instruments.find(name).filter(one -> one.version() == version).isPresent()
        && !Instruments.text(name).orElseThrow().equals(kept);
  }

  /**
   * The shipped one while its version is the one that was answered, else that version's own.
   *
   * @param row with the columns {@code instrument}, {@code instrument_version}, {@code definition}
   */
  public static Instrument of(ResultSet row) throws SQLException {
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
