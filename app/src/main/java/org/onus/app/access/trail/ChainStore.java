package org.onus.app.access.trail;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.onus.app.access.Reader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain in PostgreSQL: what waits for it, and its links. */
@Repository
class ChainStore {
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ChainStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** A place in the chain and the hash up to it; the beginning is place 0 with a hash of zeros. */
  record Head(long seq, String hash) {
    private static final int DIGITS = 64;

    static Head beginning() {
      return new Head(0, "0".repeat(DIGITS));
    }
  }

  /** A row at its place. */
  record Link(long seq, long entry, String hash) {}

  /** Takes the chain until the transaction ends; false while another node has it. */
  boolean takeTurn(Reader service) {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('access_trail_chain', 0))")
        .query(Boolean.class)
        .single();
  }

  Head head(Reader service) {
    return jdbc.sql("SELECT seq, hash FROM access_trail_chain ORDER BY seq DESC LIMIT 1")
        .query((row, _) -> new Head(row.getLong(1), hex(row.getBytes(2))))
        .optional()
        .orElseGet(Head::beginning);
  }

  Optional<Head> at(Reader service, long seq) {
    return jdbc.sql("SELECT seq, hash FROM access_trail_chain WHERE seq = :seq")
        .param("seq", seq)
        .query((row, _) -> new Head(row.getLong(1), hex(row.getBytes(2))))
        .optional();
  }

  /** Takes rows out of the queue, those with the smallest numbers first. */
  List<StoredRow> takeWaiting(Reader service, int most) {
    return jdbc.sql(
            """
            WITH taken AS (
              DELETE FROM access_trail_waiting WHERE entry IN (
                SELECT w.entry FROM access_trail_waiting w JOIN access_trail t ON t.id = w.entry
                ORDER BY w.entry LIMIT :most)
              RETURNING entry
            )
            SELECT t.* FROM access_trail t JOIN taken ON taken.entry = t.id ORDER BY t.id
            """)
        .param("most", most)
        .query((row, _) -> StoredRow.of(row))
        .list();
  }

  void add(List<Link> links, Instant now) {
    batches.batchUpdate(
        "INSERT INTO access_trail_chain (seq, entry, hash, chained_at) VALUES (?, ?, ?, ?)",
        links,
        links.size(),
        (statement, link) -> {
          statement.setLong(1, link.seq());
          statement.setLong(2, link.entry());
          statement.setBytes(3, HexFormat.of().parseHex(link.hash()));
          statement.setObject(4, now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        });
  }

  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  void addCheck(Proof proof, Instant now) {
    jdbc.sql("INSERT INTO access_trail_check (at, links, fault) VALUES (:now, :links, :fault)")
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("links", proof.links())
        .param("fault", proof.firstFault().orElse(null))
        .update();
  }
}
