package org.onus.app.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What every page needs beside its own record.
 *
 * @param messages the words
 * @param csrf the token that every form carries
 * @param path the path of this page, for marking its place in the navigation
 * @param standing the reader's role and place; absent before sign-in and on error pages
 * @param demonstration whether all people in this database are invented
 * @param navigation the entries of the service navigation, in order
 * @param assets turns the path of a file under {@code /assets} into its address with a version
 */
public record Frame(
    Messages messages,
    Csrf csrf,
    String path,
    @Nullable Standing standing,
    boolean demonstration,
    List<NavigationItem> navigation,
    UnaryOperator<String> assets) {

  /** The hidden field that proves a form came from our page. */
  public record Csrf(String field, String token) {}

  public String text(String key, Object... values) {
    return messages.text(key, values);
  }

  public String asset(String file) {
    return assets.apply("/assets/" + file);
  }

  /** Whether a link to this path, as its page declares it, leads the reader anywhere. */
  public boolean mayOpen(String target) {
    return standing != null && standing.mayOpen().test(target);
  }

  /** The sections of the navigation that hold something for the reader, in order. */
  public List<NavigationSection> sections() {
    Map<String, List<NavigationItem>> sections =
        navigation.stream()
            .filter(item -> mayOpen(item.href()))
            .collect(
                Collectors.groupingBy(
                    NavigationItem::section, LinkedHashMap::new, Collectors.toList()));
    return sections.entrySet().stream()
        .map(section -> NavigationSection.of(section.getKey(), section.getValue()))
        .toList();
  }

  public boolean isHere(NavigationItem item) {
    return item.leadsTo(path);
  }
}
