package org.onus.app.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Choice;

/**
 * Whom a search may mean that is still being typed.
 *
 * @param few absent while too little is typed
 * @param leads whether they lead to the people's pages
 * @param keptBack whether some are left out who may be harmed, as the reader is told always
 */
public record WhileTypingView(@Nullable Few few, boolean leads, boolean keptBack) {

  /**
   * The likeliest.
   *
   * @param search which of the reader's searches they answer
   * @param isMore whether the search, once sent, finds more
   */
  public record Few(String search, List<Choice> answers, boolean isMore) {}
}
