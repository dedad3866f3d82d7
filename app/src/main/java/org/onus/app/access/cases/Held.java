package org.onus.app.access.cases;

/** Whose parts count as somebody's own, in SQL. */
final class Held {

  /**
   * A condition on {@code access_involvement i} that takes {@code :account, :agency, :today}: one's
   * own parts, those of one's teams and of one's whole agency, and those of somebody on leave whose
   * place one takes. An exclusion of an agency follows its people into every agency that they act
   * for.
   */
  static final String BY_ACCOUNT =
      """
      i.ended_at IS NULL AND (
        i.account = :account
        OR (i.account IS NULL AND i.team IS NULL AND i.agency = :agency)
        OR i.team IN (
          SELECT m.team FROM access_team_member m
          WHERE m.account = :account AND m.ended_at IS NULL)
        OR (i.account IS NULL AND i.relation = 'EXCLUDED' AND i.agency IN (
          SELECT a.agency FROM access_appointment a
          WHERE a.account = :account AND a.ended_at IS NULL))
        OR (i.relation <> 'EXCLUDED' AND i.account IN (
          SELECT d.giver FROM access_delegation d
          WHERE d.taker = :account AND d.ended_at IS NULL
            AND :today BETWEEN d.begins AND d.ends)))
      """;

  private Held() {}
}
