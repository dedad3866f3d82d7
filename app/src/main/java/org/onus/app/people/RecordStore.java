package org.onus.app.people;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Records in PostgreSQL; whole sets of references go over in one statement. */
@Repository
class RecordStore {
  private final JdbcClient jdbc;

  RecordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insertMissing(Reader reader, Agency agency, Collection<String> references, Instant now) {
    jdbc.sql(
            """
            INSERT INTO people_record (agency, reference, minted_at, minted_by)
            SELECT :agency, wanted.reference, :now, :who
            FROM unnest(:references) AS wanted (reference)
            LEFT JOIN people_record known
              ON known.agency = :agency AND known.reference = wanted.reference
            WHERE known.id IS NULL
            ON CONFLICT (agency, reference) DO NOTHING
            """)
        .param("agency", agency.name())
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .param("references", texts(references))
        .update();
  }

  Map<String, RecordId> find(Reader reader, Agency agency, Collection<String> references) {
    Map<String, RecordId> found = HashMap.newHashMap(references.size());
    jdbc.sql(
            """
            SELECT reference, id FROM people_record
            WHERE agency = :agency AND reference = ANY (:references)
            """)
        .param("agency", agency.name())
        .param("references", texts(references))
        .query(
            row -> {
              found.put(row.getString(1), new RecordId(row.getObject(2, UUID.class)));
            });
    return found;
  }

  Map<RecordId, Reference> references(Reader reader, Collection<RecordId> ids) {
    Map<RecordId, Reference> found = HashMap.newHashMap(ids.size());
    jdbc.sql("SELECT id, agency, reference FROM people_record WHERE id = ANY (:ids)")
        .param("ids", RecordId.array(ids))
        .query(
            row -> {
              found.put(
                  new RecordId(row.getObject(1, UUID.class)),
                  new Reference(new Agency(row.getString(2)), row.getString(3)));
            });
    return found;
  }

  List<Agency> agencies(Reader reader) {
    // a loose scan of the index: one step an agency, however many records each has
    return jdbc.sql(
            """
            WITH RECURSIVE names AS (
              (SELECT agency FROM people_record ORDER BY agency LIMIT 1)
              UNION ALL
              SELECT (SELECT r.agency FROM people_record r WHERE r.agency > names.agency
                      ORDER BY r.agency LIMIT 1)
              FROM names WHERE names.agency IS NOT NULL)
            SELECT agency FROM names WHERE agency IS NOT NULL
            """)
        .query((row, _) -> new Agency(row.getString(1)))
        .list();
  }

  private static SqlArrayValue texts(Collection<String> texts) {
    return new SqlArrayValue("text", texts.toArray());
  }
}
