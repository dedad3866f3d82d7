package org.onus.app.incidents.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files in PostgreSQL, a megabyte a row. */
@Repository
class ChunkStore {
  private static final int CHUNK = 1 << 20;
  private final JdbcClient jdbc;

  ChunkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which of a load's two files. */
  enum Part {
    FILE,
    REFUSED
  }

  void writeAll(Reader reader, UUID load, Part part, InputStream content) {
    int ordinal = 0;
    for (byte[] chunk = next(content); chunk.length > 0; chunk = next(content)) {
      jdbc.sql(
              """
              INSERT INTO incidents_load_chunk (load, part, ordinal, content)
              VALUES (:load, :part, :ordinal, :content)
              """)
          .param("load", load)
          .param("part", part.name())
          .param("ordinal", ordinal++)
          .param("content", chunk)
          .update();
    }
  }

  private static byte[] next(InputStream content) {
    try {
      return content.readNBytes(CHUNK);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Copies the file out; must run in a transaction, so that it comes over piece by piece. */
  void copy(Reader reader, UUID load, Part part, OutputStream out) {
    jdbc.sql(
            """
            SELECT content FROM incidents_load_chunk WHERE load = :load AND part = :part
            ORDER BY ordinal
            """)
        .param("load", load)
        .param("part", part.name())
        .withFetchSize(1)
        .query(
            row -> {
              try {
                out.write(row.getBytes(1));
              } catch (IOException failure) {
                throw new UncheckedIOException(failure);
              }
            });
  }

  void delete(UUID load, Part part) {
    jdbc.sql("DELETE FROM incidents_load_chunk WHERE load = :load AND part = :part")
        .param("load", load)
        .param("part", part.name())
        .update();
  }
}
