package org.onus.app.people.files;

import org.onus.engine.incidents.RefusalCode;

/** A row that cannot be taken, thrown from wherever in it that shows. */
final class RowRefused extends Exception {
  private final RefusalCode code;

  RowRefused(RefusalCode code) {
    super(code.sentence(), null, false, false);
    this.code = code;
  }

  RefusalCode code() {
    return code;
  }
}
