package org.onus.app.casefile.web;

import org.onus.app.people.details.Detail;
import org.onus.app.ui.Messages;

/** What an agency holds, as pages say it: a code by its words. */
final class DetailWords {
  private DetailWords() {}

  static String text(Detail detail, Messages messages) {
    return detail.label().map(messages::text).orElseGet(detail::text);
  }
}
