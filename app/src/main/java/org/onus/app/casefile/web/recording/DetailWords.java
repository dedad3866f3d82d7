package org.onus.app.casefile.web.recording;

import java.util.Locale;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.DetailKind;
import org.onus.app.ui.Messages;

/** What an agency holds, as pages say it: a code by its words. */
public final class DetailWords {
  private DetailWords() {}

  /** The address of the form of a value that stands. */
  public static String address(Detail detail) {
    return address(detail.record(), detail.kind()) + "?seen=" + detail.id();
  }

  public static String address(RecordId record, DetailKind kind) {
    return "/people/" + record + "/held/" + kind.name().toLowerCase(Locale.ROOT);
  }

  public static String text(Detail detail, Messages messages) {
    return detail.label().map(messages::text).orElseGet(detail::text);
  }
}
