package org.onus.app.access.accounts;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agencies that share. */
@Repository
class AgencyStore {
  private final JdbcClient jdbc;

  AgencyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<SharingAgency> all(Reader reader) {
    return jdbc.sql("SELECT name, kind, area, contact FROM access_agency ORDER BY name")
        .query(
            (row, _) ->
                new SharingAgency(
                    row.getString("name"),
                    AgencyKind.valueOf(row.getString("kind")),
                    row.getString("area"),
                    row.getString("contact")))
        .list();
  }

  /** The kind of each agency, and in which roles people act for it. */
  Map<String, Staffed> staffed(Reader reader) {
    Map<String, Staffed> staffed = new HashMap<>();
    jdbc.sql(
            """
            SELECT name, kind, ARRAY (SELECT DISTINCT role FROM access_appointment a
              WHERE a.agency = name AND a.ended_at IS NULL) AS roles
            FROM access_agency
            """)
        .query(
            row -> {
              staffed.put(
                  row.getString("name"),
                  new Staffed(
                      AgencyKind.valueOf(row.getString("kind")),
                      Arrays.stream((String[]) row.getArray("roles").getArray())
                          .map(Role::valueOf)
                          .collect(Collectors.toSet())));
            });
    return staffed;
  }

  /** An agency's kind with the roles of its people. */
  record Staffed(AgencyKind kind, Set<Role> roles) {}

  /** Whether it was added; false if there is one of the name, which stays as it is. */
  boolean add(Reader reader, SharingAgency agency, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO access_agency (name, kind, area, contact, added_at, added_by)
                VALUES (:name, :kind, :area, :contact, :now, :who) ON CONFLICT (name) DO NOTHING
                """)
            .param("name", agency.name())
            .param("kind", agency.kind().name())
            .param("area", agency.area())
            .param("contact", agency.contact(), Types.VARCHAR)
            .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("who", reader.who())
            .update()
        == 1;
  }

  /** Whether there is one of the name. */
  boolean setContact(Reader reader, String name, @Nullable String contact) {
    return jdbc.sql("UPDATE access_agency SET contact = :contact WHERE name = :name")
            .param("name", name)
            .param("contact", contact, Types.VARCHAR)
            .update()
        == 1;
  }
}
