package org.onus.app.casefile.web.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.casefile.web.parts.PartsView;

/**
 * What a person's page says about the case: who has a part in it, and on what it is open.
 *
 * @param restricted why, since when and by whom; null if it is not
 * @param opened what the reader's sight rests on, if on a reason or broken glass
 * @param mark who looked at the name, why and until when, in words; null if it looks new
 */
public record CaseView(
    List<PartsView.Row> parts,
    @Nullable String restricted,
    @Nullable Opened opened,
    @Nullable String mark) {

  /** A sentence with the time left. */
  public record Opened(String sentence, boolean glass) {}
}
