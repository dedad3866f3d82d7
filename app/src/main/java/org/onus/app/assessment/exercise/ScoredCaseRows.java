package org.onus.app.assessment.exercise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What somebody scored a case, to and from a row. */
@Component
class ScoredCaseRows {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private final JsonMapper json;

  ScoredCaseRows(JsonMapper json) {
    this.json = json;
  }

  JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, ScoredCase scored) {
    return statement
        .param("who", scored.who())
        .param("now", scored.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("answers", json.writeValueAsString(scored.answers()))
        .param("words", json.writeValueAsString(scored.words()))
        .param("priority", scored.priority())
        .param("reason", scored.reason());
  }

  ScoredCase read(ResultSet row) throws SQLException {
    return new ScoredCase(
        row.getObject("who", UUID.class),
        row.getObject("scored_at", OffsetDateTime.class).toInstant(),
        json.readValue(row.getString("answers"), TEXTS),
        json.readValue(row.getString("words"), TEXTS),
        row.getBoolean("priority"),
        row.getString("reason"));
  }
}
