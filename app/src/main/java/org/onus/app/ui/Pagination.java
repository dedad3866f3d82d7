package org.onus.app.ui;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where one stands in a long list.
 *
 * @param address the page's address with its filters, ending in {@code page=}
 * @param page this page, from 1
 * @param pages how many there are
 */
public record Pagination(String address, int page, int pages) {

  public String href(int other) {
    return address + other;
  }

  /** The pages worth a link: the first, the last, this one and its neighbours. */
  public List<Integer> near() {
    return IntStream.rangeClosed(1, pages)
        .filter(p -> p == 1 || p == pages || Math.abs(p - page) <= 1)
        .boxed()
        .toList();
  }
}
