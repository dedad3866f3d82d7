package org.onus.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.onus.engine.incidents.Offence;
import org.onus.engine.incidents.Offences;

/**
 * The same question asked of DuckDB: file, as-at date and number of places in, the ranked list by
 * {@code rfgv} out. Identical rows are not looked for, which spares DuckDB work that Onus does.
 */
final class DuckDbPeer {

  private DuckDbPeer() {}

  /** Arguments: incident file, as-at date, places, file for the list. */
  public static void main(String[] arguments) throws SQLException, IOException {
    StringBuilder list = new StringBuilder("rank,person_id,score\n");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE weights (code VARCHAR, days DOUBLE)");
      for (Offence offence : Offences.all()) {
        statement.execute(
            "INSERT INTO weights VALUES ('%s', %s)".formatted(offence.code(), offence.days()));
      }
      try (ResultSet found = statement.executeQuery(question(arguments))) {
        for (int rank = 1; found.next(); rank++) {
          list.append(
              String.format(
                  Locale.ROOT, "%d,%s,%.2f%n", rank, found.getString(1), found.getDouble(2)));
        }
      }
    }
    Files.writeString(Path.of(arguments[3]), list, StandardCharsets.UTF_8);
  }

  private static String question(String[] arguments) {
    return """
    WITH counted AS (
      SELECT person_id, incident_id, victim_id, date,
             CASE WHEN offence_code IS NULL THEN 1 ELSE coalesce(days, 1) END AS harm
      FROM read_csv('%1$s', header = true, types = {
             'incident_id': 'VARCHAR', 'person_id': 'VARCHAR', 'date': 'DATE',
             'offence_code': 'VARCHAR', 'kind': 'VARCHAR', 'victim_id': 'VARCHAR',
             'relationship': 'VARCHAR', 'area': 'VARCHAR', 'source': 'VARCHAR',
             'children_present': 'VARCHAR', 'sex': 'VARCHAR', 'dob': 'DATE',
             'ethnicity': 'VARCHAR', 'risk_grade': 'VARCHAR'})
      LEFT JOIN weights ON code = offence_code
      WHERE date <= DATE '%2$s' AND date > DATE '%2$s' - 730
    ), facts AS (
      SELECT person_id, max(date) AS last, count(DISTINCT incident_id) AS events,
             sum(harm) AS harm, count(DISTINCT victim_id) AS victims
      FROM counted GROUP BY person_id
    )
    SELECT person_id,
           0.25 * 100 * pow(2, -(DATE '%2$s' - last) / 90.0)
           + 0.25 * least(100, 10 * events)
           + 0.30 * least(100, 100 * ln(1 + harm) / ln(5476))
           + 0.20 * least(100, 25 * victims) AS score
    FROM facts
    ORDER BY score DESC, harm DESC, events DESC, last DESC, person_id
    LIMIT %3$s
    """
        .formatted(arguments[0].replace("'", "''"), arguments[1], arguments[2]);
  }
}
