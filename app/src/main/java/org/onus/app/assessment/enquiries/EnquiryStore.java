package org.onus.app.assessment.enquiries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.assessment.enquiries.Enquiry.Reply;
import org.onus.app.people.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Questions to agencies in PostgreSQL; answers are only added. */
@Repository
class EnquiryStore {
  private final JdbcClient jdbc;

  EnquiryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** About these records, those that wait longest first. */
  List<Enquiry> of(Reader reader, Collection<RecordId> records) {
    SqlArrayValue ids = RecordId.array(records);
    Map<UUID, List<Reply>> replies = new HashMap<>();
    jdbc.sql(
            """
            SELECT r.* FROM assessment_reply r JOIN assessment_enquiry e ON e.id = r.enquiry
            WHERE e.record = ANY (:records) ORDER BY r.place
            """)
        .param("records", ids)
        .query(
            row -> {
              replies
                  .computeIfAbsent(row.getObject("enquiry", UUID.class), _ -> new ArrayList<>())
                  .add(reply(row));
            });
    return jdbc.sql(
            """
            SELECT e.*, a.instrument FROM assessment_enquiry e
            JOIN assessment a ON a.id = e.assessment
            WHERE e.record = ANY (:records) AND e.record <> ALL (:hidden) ORDER BY e.due, e.id
            """)
        .param("records", ids)
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query(
            (row, _) ->
                enquiry(row, replies.getOrDefault(row.getObject("id", UUID.class), List.of())))
        .list();
  }

  /** All that nobody has answered, those that wait longest first. */
  List<Enquiry> open(Reader reader) {
    return jdbc.sql(
            """
            SELECT e.*, a.instrument FROM assessment_enquiry e
            JOIN assessment a ON a.id = e.assessment
            WHERE e.record <> ALL (:hidden)
              AND NOT EXISTS (SELECT FROM assessment_reply r WHERE r.enquiry = e.id)
            ORDER BY e.due, e.id
            """)
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query((row, _) -> enquiry(row, List.of()))
        .list();
  }

  /** Adds one to an assessment; false if the form was sent before. */
  boolean insert(Reader reader, UUID assessment, Enquiry enquiry) {
    return jdbc.sql(
                """
                INSERT INTO assessment_enquiry
                  (id, assessment, record, item, agency, words, due, asked_at, asked_by)
                VALUES (:id, :assessment, :record, :item, :agency, :words, :due, :now, :who)
                ON CONFLICT DO NOTHING
                """)
            .param("id", enquiry.id())
            .param("assessment", assessment)
            .param("record", enquiry.record().value())
            .param("item", enquiry.item())
            .param("agency", enquiry.agency())
            .param("words", enquiry.words())
            .param("due", enquiry.due())
            .param("now", enquiry.askedAt().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("who", reader.who())
            .update()
        == 1;
  }

  /** Adds an answer in its place; false if there is one. */
  boolean reply(Reader reader, UUID enquiry, int place, Reply reply) {
    return jdbc.sql(
                """
                INSERT INTO assessment_reply
                  (enquiry, place, words, said_by, said_on, recorded_at, recorded_by)
                VALUES (:enquiry, :place, :words, :by, :on, :now, :who) ON CONFLICT DO NOTHING
                """)
            .param("enquiry", enquiry)
            .param("place", place)
            .param("words", reply.words())
            .param("by", reply.by())
            .param("on", reply.on())
            .param(
                "now", reply.recordedAt().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("who", reader.who())
            .update()
        == 1;
  }

  private static Enquiry enquiry(ResultSet row, List<Reply> replies) throws SQLException {
    return new Enquiry(
        row.getObject("id", UUID.class),
        new RecordId(row.getObject("record", UUID.class)),
        row.getString("instrument"),
        row.getString("item"),
        row.getString("agency"),
        row.getString("words"),
        row.getObject("due", LocalDate.class),
        instant(row, "asked_at"),
        row.getString("asked_by"),
        replies);
  }

  private static Reply reply(ResultSet row) throws SQLException {
    return new Reply(
        row.getString("words"),
        row.getString("said_by"),
        row.getObject("said_on", LocalDate.class),
        instant(row, "recorded_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
