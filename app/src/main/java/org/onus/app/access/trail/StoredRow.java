package org.onus.app.access.trail;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the trail as it stands, for hashing: every column counts. */
record StoredRow(
    long id,
    Instant at,
    String who,
    @Nullable String behalf,
    @Nullable String role,
    String agency,
    String kind,
    String deed,
    List<UUID> subjects,
    boolean everybody,
    @Nullable UUID about,
    @Nullable String grounds,
    int rules,
    String purpose,
    List<String> recipients,
    @Nullable String detail) {

  /** As the bytes begin; another order or another column is another version. */
  private static final int VERSION = 1;

  static StoredRow of(ResultSet row) throws SQLException {
    return new StoredRow(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("who"),
        row.getString("behalf"),
        row.getString("role"),
        row.getString("agency"),
        row.getString("kind"),
        row.getString("deed"),
        list(row.getArray("subjects"), UUID.class),
        row.getBoolean("everybody"),
        row.getObject("about", UUID.class),
        row.getString("grounds"),
        row.getInt("rules"),
        row.getString("purpose"),
        list(row.getArray("recipients"), String.class),
        row.getString("detail"));
  }

  private static <T> List<T> list(Array array, Class<T> type) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(type::cast).toList();
  }

  /** The same content under another number, as if rows had been swapped. */
  StoredRow withId(long other) {
    return new StoredRow(
        other,
        at,
        who,
        behalf,
        role,
        agency,
        kind,
        deed,
        subjects,
        everybody,
        about,
        grounds,
        rules,
        purpose,
        recipients,
        detail);
  }

  /**
   * The link's hash in hexadecimal digits: of the hash before it, its place and every column, by
   * SHA-256.
   */
  String hash(String previous, long seq) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(HexFormat.of().parseHex(previous));
      digest.update(bytes(seq));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Numbers in fixed width, texts with their length, so that no two rows have the same bytes. */
  private byte[] bytes(long seq) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 + 16 * subjects.size());
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(VERSION);
      out.writeLong(seq);
      out.writeLong(id);
      out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
      write(out, who);
      write(out, behalf);
      write(out, role);
      write(out, agency);
      write(out, kind);
      write(out, deed);
      out.writeInt(subjects.size());
      for (UUID subject : subjects) {
        out.writeLong(subject.getMostSignificantBits());
        out.writeLong(subject.getLeastSignificantBits());
      }
      out.writeBoolean(everybody);
      write(out, about == null ? null : about.toString());
      write(out, grounds);
      out.writeInt(rules);
      write(out, purpose);
      out.writeInt(recipients.size());
      for (String recipient : recipients) {
        write(out, recipient);
      }
      write(out, detail);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
