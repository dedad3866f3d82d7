package org.onus.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onus.app.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** What a reader sees is the same whether the database is asked or the program decides. */
@ServiceTest
class SightTest {
  private static final UUID RECORD = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();
  private final JdbcClient jdbc;

  @Autowired
  SightTest(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A sight, the areas of the record, and whether it is seen. */
  record Given(Sight.Reach reach, String areas, UUID own, UUID hidden, String of, boolean seen) {}

  static Stream<Given> given() {
    return Stream.of(
        new Given(Sight.Reach.NOTHING, "North", RECORD, OTHER, "North", false),
        new Given(Sight.Reach.OWN, "North", RECORD, OTHER, "South", true),
        new Given(Sight.Reach.OWN, "North", RECORD, RECORD, "South", false),
        new Given(Sight.Reach.OWN, "North", OTHER, OTHER, "North", false),
        new Given(Sight.Reach.AREAS, "North", OTHER, OTHER, "North", true),
        new Given(Sight.Reach.AREAS, "North", OTHER, RECORD, "North", false),
        new Given(Sight.Reach.AREAS, "North", OTHER, OTHER, "South", false),
        new Given(Sight.Reach.AREAS, "North", OTHER, OTHER, "South North", true),
        new Given(Sight.Reach.AREAS, "North", OTHER, OTHER, "", true),
        new Given(Sight.Reach.AREAS, "North", OTHER, RECORD, "", false),
        new Given(Sight.Reach.AREAS, "North", RECORD, OTHER, "South", true),
        new Given(Sight.Reach.AREAS, "North", RECORD, RECORD, "South", false),
        new Given(Sight.Reach.AREAS, "", OTHER, OTHER, "North", false),
        new Given(Sight.Reach.EVERYTHING, "", OTHER, OTHER, "South", true),
        new Given(Sight.Reach.EVERYTHING, "", OTHER, RECORD, "South", false));
  }

  @ParameterizedTest
  @MethodSource("given")
  void isTheSameInSql(Given given) {
    Sight sight =
        new Sight(given.reach(), areas(given.areas()), Set.of(given.own()), Set.of(given.hidden()));
    Sight.Condition condition = sight.of("r.id", "r.areas");
    boolean inSql =
        jdbc.sql(
                "SELECT %s FROM (VALUES (CAST(:id AS uuid), CAST(:of AS text[]))) AS r (id, areas)"
                    .formatted(condition.sql()))
            .params(condition.parameters())
            .param("id", RECORD)
            .param("of", new SqlArrayValue("text", areas(given.of()).toArray()))
            .query((row, _) -> row.getBoolean(1))
            .single();

    assertThat(sight.sees(RECORD, areas(given.of()))).isEqualTo(inSql).isEqualTo(given.seen());
  }

  private static Set<String> areas(String names) {
    return names.isEmpty() ? Set.of() : Set.copyOf(List.of(names.split(" ", -1)));
  }
}
