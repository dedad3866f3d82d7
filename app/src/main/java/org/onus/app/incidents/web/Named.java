package org.onus.app.incidents.web;

import java.util.Locale;

/** The two whom an incident names. */
enum Named {
  PERSON,
  VICTIM;

  /** The box of their reference. */
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The answer who they are, where no record bears the reference. */
  String choice() {
    return field() + "-is";
  }

  /** The search that was asked before they were said to be somebody. */
  String search() {
    return field() + "-search";
  }
}
