package org.onus.app.access.accounts;

import java.util.Locale;

/** Why a passphrase is not taken. */
public enum PassphraseFault {
  TOO_SHORT,
  TOO_LONG,
  /** Made of known passwords, names, repeats or rows of keys. */
  EASY_TO_GUESS,
  /** On the list of passphrases that leaked somewhere. */
  BREACHED;

  /** The end of its message key. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
