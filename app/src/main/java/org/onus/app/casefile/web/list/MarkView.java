package org.onus.app.casefile.web.list;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Choice;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.Problems;

/**
 * Marks a name as looked at.
 *
 * @param query the part of an address that leads back to the list one came from
 * @param mark what stands now, in words; null if nobody has looked yet
 */
public record MarkView(
    String record,
    String reference,
    String query,
    @Nullable String mark,
    List<Choice> choices,
    DateFields until,
    Map<String, String> typed,
    Problems problems) {

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
