package org.onus.app.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.Kind;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.incidents.Sex;

/** Columns of the table of rows as what they stand for. */
final class RowColumns {
  private RowColumns() {}

  static @Nullable Boolean yesOrNo(ResultSet row, int column) throws SQLException {
    boolean value = row.getBoolean(column);
    return row.wasNull() ? null : value;
  }

  static @Nullable Kind kind(@Nullable String name) {
    return name == null ? null : Kind.valueOf(name);
  }

  static @Nullable Sex sex(@Nullable String name) {
    return name == null ? null : Sex.valueOf(name);
  }

  static @Nullable RiskGrade grade(@Nullable String name) {
    return name == null ? null : RiskGrade.valueOf(name);
  }
}
