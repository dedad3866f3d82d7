package org.onus.app.access.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Proves that the trail is whole, or names the first broken link: rows against the chain, the chain
 * against the seals. Reads one snapshot, so that the service may go on meanwhile.
 */
public final class TrailCheck {
  private static final int ROWS_AT_ONCE = 1_000;
  private static final String CHAIN =
      """
      SELECT c.seq, c.entry, c.hash, c.chained_at, t.* FROM access_trail_chain c
      LEFT JOIN access_trail t ON t.id = c.entry ORDER BY c.seq
      """;
  private static final String WAITING =
      """
      SELECT count(*), min(t.at),
        min(t.id) FILTER (WHERE NOT EXISTS (
          SELECT FROM access_trail_waiting w WHERE w.entry = t.id)),
        (SELECT min(w.entry) FROM access_trail_waiting w
         WHERE NOT EXISTS (SELECT FROM access_trail r WHERE r.id = w.entry))
      FROM access_trail t
      WHERE NOT EXISTS (SELECT FROM access_trail_chain c WHERE c.entry = t.id)
      """;

  private final DataSource database;
  private final SealFolder folder;
  private final Clock clock;

  public TrailCheck(DataSource database, Path sealFolder, Clock clock) {
    this.database = database;
    this.folder = new SealFolder(sealFolder);
    this.clock = clock;
  }

  /** What the links beyond the seals say. */
  private record Chained(Set<LocalDate> days, @Nullable Instant firstUnsealed) {}

  private record Waiting(
      long rows, @Nullable Instant since, @Nullable Long unqueued, @Nullable Long removed) {}

  /** Reads everything. Seals are read first: each was written after its links were committed. */
  public Proof run() throws SQLException, IOException {
    List<Seal> seals = folder.seals();
    ChainWalk walk = new ChainWalk(seals);
    long sealedLinks = seals.isEmpty() ? 0 : seals.getLast().links();
    Chained chained;
    Waiting waiting;
    try (Connection connection = database.getConnection()) {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      chained = walk(connection, walk, sealedLinks);
      waiting = waiting(connection);
      connection.rollback();
    }
    return new Proof(
        walk.links(),
        seals.isEmpty() ? null : seals.getLast().at(),
        waiting.rows(),
        waiting.since(),
        folder.fingerprint(),
        walk.firstFault()
            .or(() -> outside(waiting))
            .or(() -> sealFault(seals, chained, walk.links())));
  }

  private static Chained walk(Connection connection, ChainWalk walk, long sealedLinks)
      throws SQLException {
    Set<LocalDate> days = new TreeSet<>();
    Instant firstUnsealed = null;
    try (PreparedStatement links = connection.prepareStatement(CHAIN)) {
      links.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row = links.executeQuery()) {
        while (row.next()) {
          row.getLong("id");
          StoredRow stored = row.wasNull() ? null : StoredRow.of(row);
          walk.take(
              row.getLong("seq"),
              row.getLong("entry"),
              ChainStore.hex(row.getBytes("hash")),
              stored);
          Instant at = row.getObject("chained_at", OffsetDateTime.class).toInstant();
          days.add(LocalDate.ofInstant(at, ZoneOffset.UTC));
          if (firstUnsealed == null && row.getLong("seq") > sealedLinks) {
            firstUnsealed = at;
          }
        }
      }
    }
    return new Chained(days, firstUnsealed);
  }

  private static Waiting waiting(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(WAITING)) {
      row.next();
      OffsetDateTime since = row.getObject(2, OffsetDateTime.class);
      return new Waiting(
          row.getLong(1),
          since == null ? null : since.toInstant(),
          (Long) row.getObject(3),
          (Long) row.getObject(4));
    }
  }

  private static Optional<String> outside(Waiting waiting) {
    if (waiting.removed() != null) {
      return Optional.of(
          "Row %d is missing: it was deleted before it was chained.".formatted(waiting.removed()));
    }
    return waiting.unqueued() == null
        ? Optional.empty()
        : Optional.of(
            "Row %d is neither in the chain nor waiting for it: its link was cut off, or it came"
                    .formatted(waiting.unqueued())
                + " in by another way than the service.");
  }

  private Optional<String> sealFault(List<Seal> seals, Chained chained, long links) {
    if (seals.isEmpty()) {
      return links == 0
          ? Optional.empty()
          : Optional.of(
              "No seal is in %s, though the chain has %d links.".formatted(folder.path(), links));
    }
    for (Seal seal : seals) {
      if (!isOurs(seal)) {
        return Optional.of("The seal of %s was not made with this key.".formatted(seal.at()));
      }
    }
    Set<LocalDate> sealed =
        seals.stream()
            .map(seal -> LocalDate.ofInstant(seal.at(), ZoneOffset.UTC))
            .collect(Collectors.toSet());
    Instant first = chained.firstUnsealed();
    if (first != null && first.plus(Proof.LONGEST_WAIT).isBefore(clock.instant())) {
      return Optional.of(
          "The links after link %d bear no seal, though they were chained at %s: the seal is missing"
                  .formatted(seals.getLast().links(), first)
              + " or an older one was put in its place.");
    }
    return chained.days().stream()
        .filter(day -> !sealed.contains(day) && day.isBefore(LocalDate.now(clock)))
        .findFirst()
        .map("The seal of %s is missing."::formatted);
  }

  private boolean isOurs(Seal seal) {
    try {
      return folder.isOurs(seal);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
