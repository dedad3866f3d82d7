package org.onus.app.casefile.web.recording;

import java.util.List;

/**
 * What a person is to the services that manage risk.
 *
 * @param now what holds today
 */
public record StatusesView(List<Badge> now, List<Line> all, boolean custodyLoaded) {

  /**
   * One thing that holds today.
   *
   * @param fresh whether it was said recently enough to read as today's
   */
  public record Badge(String text, boolean fresh) {}

  /**
   * A status, over or not.
   *
   * @param notes who supervises, and what else is to be known
   */
  public record Line(
      String address,
      String status,
      List<String> notes,
      String when,
      boolean over,
      String asAt,
      String source) {}
}
