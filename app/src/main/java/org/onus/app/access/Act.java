package org.onus.app.access;

/** What can be done in Onus. Every page and form declares one; the rules say who may do it. */
public enum Act {
  /** Sign out, change one's own sign-in, act in another of one's roles, read the rules. */
  USE_OWN_ACCOUNT,
  /** Ask whether a perpetrator is known in the partnership, and whom to call. */
  ASK_WHO_IS_KNOWN,
  /** Read priority lists. */
  READ_LISTS,
  /** Take a list out of the service as a file. */
  EXPORT_LISTS,
  /** Bring rules and profiles of one's own. */
  KEEP_RULES,
  /** Open what is recorded about one person. */
  OPEN_PERSON,
  /** Say that a person has been looked at, and why that is enough for now. */
  MARK_PERSON,
  /** Bring incident files. */
  LOAD_INCIDENTS,
  /** Bring custody files. */
  LOAD_CUSTODY,
  /** Bring files of what an agency holds about people. */
  LOAD_PEOPLE,
  /** Record by hand what an agency holds about somebody. */
  ADD_PERSON,
  /** Add, correct or take out by hand one value that an agency holds about somebody. */
  CORRECT_PERSON,
  /** Decide whether two records are one person's. */
  REVIEW_LINKS,
  /** Be shown addresses and phones, and search by them. */
  SEE_WHEREABOUTS,
  /** Record by hand what an agency says of a person and of who is around them; correct it. */
  RECORD_STATEMENT,
  /** Answer a structured tool about a person with the evidence beside it, and judge. */
  ASSESS,
  /** Read what the assessments of areas say together: counts and shares, never a name. */
  READ_FIGURES,
  /** Score invented and pseudonymised cases, to learn or to compare. */
  SCORE_EXERCISES,
  /** Have several assessors score one case, and close it. */
  LEAD_EXERCISES,
  /** Read where score, rank, grades and judgement of people part. */
  READ_DISCORDANCE,
  /** See how assessors follow what records suggest. */
  REVIEW_ASSESSING,
  /** Read what a victim-survivor confided, and what the person may not know. */
  READ_CONFIDED,
  /** Record one incident by hand. */
  ADD_INCIDENT,
  /** Say who has part in a case: owner, supervisor, advocate, panel, hand-over. */
  INVOLVE,
  /** Restrict a case, or exclude people and agencies from it. */
  RESTRICT,
  /** Review what was opened by breaking the glass. */
  REVIEW_BROKEN_GLASS,
  /** Search and export the trail of who saw, changed and shared what. */
  READ_TRAIL,
  /** Keep agencies, people, roles and teams. */
  MANAGE_ACCOUNTS;

  /** Whether it is done to the record of one person, so that the case decides too. */
  public boolean concernsOnePerson() {
    return switch (this) {
      case OPEN_PERSON,
          MARK_PERSON,
          CORRECT_PERSON,
          REVIEW_LINKS,
          RECORD_STATEMENT,
          ASSESS,
          INVOLVE,
          RESTRICT ->
          true;
      case USE_OWN_ACCOUNT,
          ASK_WHO_IS_KNOWN,
          READ_LISTS,
          EXPORT_LISTS,
          KEEP_RULES,
          LOAD_INCIDENTS,
          LOAD_CUSTODY,
          LOAD_PEOPLE,
          ADD_PERSON,
          SEE_WHEREABOUTS,
          READ_FIGURES,
          SCORE_EXERCISES,
          LEAD_EXERCISES,
          READ_DISCORDANCE,
          REVIEW_ASSESSING,
          READ_CONFIDED,
          ADD_INCIDENT,
          REVIEW_BROKEN_GLASS,
          READ_TRAIL,
          MANAGE_ACCOUNTS ->
          false;
    };
  }
}
