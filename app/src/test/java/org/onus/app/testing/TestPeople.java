package org.onus.app.testing;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.access.signin.SignedIn;
import org.onus.app.kernel.Role;

/**
 * Somebody in each role, in the database before each test: in a pathway without areas, so that they
 * see all of them.
 */
public final class TestPeople {
  public static final String AGENCY = "Test Police";
  public static final String PATHWAY = "northumbria-matac";

  /** Before anything that a test does, also where it says {@code now()}. */
  private static final Instant SINCE = Instant.parse("2020-01-01T00:00:00Z");

  private TestPeople() {}

  public static UUID account(Role role) {
    return UUID.nameUUIDFromBytes(role.text().getBytes(StandardCharsets.UTF_8));
  }

  public static SignedIn signedIn(Role role) {
    return new SignedIn(account(role), null, true);
  }

  /** As the service makes the reader of their requests, while nothing is hidden. */
  public static Reader reader(Role role) {
    Sight sight = new Sight(Sight.Reach.EVERYTHING, Set.of(), Set.of(), Set.of());
    return new Reader(account(role).toString(), role, AGENCY, sight, PATHWAY);
  }

  static void add(Statement owner) throws SQLException {
    owner.execute(
        """
        INSERT INTO access_agency (name, kind, added_at, added_by)
        VALUES ('%s', 'POLICE', '%s', 'test')
        """
            .formatted(AGENCY, SINCE));
    for (Role role : Role.values()) {
      owner.execute(
          """
          INSERT INTO access_account (id, name, email, state, added_at, added_by)
          VALUES ('%1$s', 'Test %2$s', '%2$s@test.invalid', 'ACTIVE', '%6$s', 'test');
          INSERT INTO access_appointment
            (account, agency, role, pathway, areas, given_at, given_by)
          VALUES ('%1$s', '%3$s', '%4$s', '%5$s', '{}', '%6$s', 'test')
          """
              .formatted(account(role), role.text(), AGENCY, role.name(), PATHWAY, SINCE));
    }
  }
}
