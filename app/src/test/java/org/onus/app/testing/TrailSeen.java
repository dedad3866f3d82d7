package org.onus.app.testing;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.trail.Deed;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trail as it stands in the database, oldest row first. */
@TestComponent
public class TrailSeen {
  private final JdbcClient jdbc;

  TrailSeen(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A row of it. */
  public record Row(
      long id,
      String who,
      @Nullable String behalf,
      Deed deed,
      List<UUID> subjects,
      boolean everybody,
      @Nullable UUID about,
      @Nullable String grounds,
      List<String> recipients,
      @Nullable String detail) {}

  public List<Row> rows() {
    return jdbc.sql("SELECT * FROM access_trail ORDER BY id")
        .query(
            (row, _) ->
                new Row(
                    row.getLong("id"),
                    row.getString("who"),
                    row.getString("behalf"),
                    Deed.valueOf(row.getString("deed")),
                    list(row.getArray("subjects")).stream().map(UUID.class::cast).toList(),
                    row.getBoolean("everybody"),
                    row.getObject("about", UUID.class),
                    row.getString("grounds"),
                    list(row.getArray("recipients")).stream().map(String.class::cast).toList(),
                    row.getString("detail")))
        .list();
  }

  public List<Row> rows(Deed deed) {
    return rows().stream().filter(row -> row.deed() == deed).toList();
  }

  private static List<Object> list(Array array) throws SQLException {
    return Arrays.asList((Object[]) array.getArray());
  }
}
