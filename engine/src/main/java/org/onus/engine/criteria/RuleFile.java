package org.onus.engine.criteria;

import org.onus.engine.incidents.UnusableFileException;

/** A rule as written in its file, before anybody asks whether its CEL means anything. */
record RuleFile(String name, String title, String source, PlacedText rule) {

  UnusableFileException refused(RuleRefused why) {
    return rule.file().refusal(rule.index(why.offset()), why.reason());
  }
}
