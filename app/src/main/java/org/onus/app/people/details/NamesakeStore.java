package org.onus.app.people.details;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Names and addresses that records have in common with somebody, in PostgreSQL. */
@Repository
class NamesakeStore {
  private final JdbcClient jdbc;

  NamesakeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<Namesakes.Found> bySurname(
      Reader reader, Map<Namesakes.Name, ? extends Collection<RecordId>> among) {
    return found(
        among,
        """
        SELECT DISTINCT o.given, o.family, o.record
        FROM unnest(:given, :family, :records) AS o (given, family, record)
        JOIN people_detail d ON d.record = o.record AND d.kind IN ('NAME', 'ALIAS')
        WHERE people_plain(d.parts[3]) = people_plain(o.family)
        """);
  }

  /** Without a house or a postcode an address says too little. */
  Set<Namesakes.Found> byAddress(
      Reader reader, Map<Namesakes.Name, ? extends Collection<RecordId>> among) {
    return found(
        among,
        """
        WITH opened AS MATERIALIZED (
          SELECT * FROM unnest(:given, :family, :records) AS o (given, family, record)),
        home AS MATERIALIZED (
          SELECT DISTINCT reader.given, reader.family,
            people_plain(a.parts[1]) AS house, people_plain(a.parts[4]) AS postcode
          FROM (SELECT DISTINCT given, family FROM opened WHERE given <> '') AS reader
          JOIN people_detail n ON n.kind IN ('NAME', 'ALIAS')
            AND people_plain(n.parts[3]) = people_plain(reader.family)
            AND people_plain(n.parts[1]) = people_plain(reader.given)
          JOIN people_detail a ON a.record = n.record AND a.kind = 'ADDRESS'
          WHERE people_plain(a.parts[1]) <> '' AND people_plain(a.parts[4]) <> '')
        SELECT DISTINCT o.given, o.family, o.record
        FROM opened o JOIN home USING (given, family)
        JOIN people_detail d ON d.record = o.record AND d.kind = 'ADDRESS'
        WHERE people_plain(d.parts[1]) = home.house AND people_plain(d.parts[4]) = home.postcode
        """);
  }

  Map<Namesakes.Name, Integer> bearers(Reader reader, Collection<Namesakes.Name> names) {
    Map<Namesakes.Name, Integer> counts = new HashMap<>();
    jdbc.sql(
            """
            SELECT o.given, o.family, count(DISTINCT d.record)
            FROM unnest(:given, :family) AS o (given, family)
            JOIN people_detail d ON d.kind IN ('NAME', 'ALIAS')
              AND people_plain(d.parts[3]) = people_plain(o.family)
            GROUP BY o.given, o.family
            """)
        .param("given", texts(names.stream().map(Namesakes.Name::given).toList()))
        .param("family", texts(names.stream().map(Namesakes.Name::family).toList()))
        .query(
            row -> {
              counts.put(new Namesakes.Name(row.getString(1), row.getString(2)), row.getInt(3));
            });
    return counts;
  }

  private Set<Namesakes.Found> found(
      Map<Namesakes.Name, ? extends Collection<RecordId>> among, String sql) {
    List<String> given = new ArrayList<>();
    List<String> family = new ArrayList<>();
    List<UUID> records = new ArrayList<>();
    among.forEach(
        (name, opened) ->
            opened.forEach(
                record -> {
                  given.add(name.given());
                  family.add(name.family());
                  records.add(record.value());
                }));
    return jdbc.sql(sql)
        .param("given", texts(given))
        .param("family", texts(family))
        .param("records", new SqlArrayValue("uuid", records.toArray()))
        .query(
            (row, _) ->
                new Namesakes.Found(
                    new Namesakes.Name(row.getString(1), row.getString(2)),
                    new RecordId(row.getObject(3, UUID.class))))
        .set();
  }

  private static SqlArrayValue texts(Collection<String> texts) {
    return new SqlArrayValue("text", texts.toArray());
  }
}
