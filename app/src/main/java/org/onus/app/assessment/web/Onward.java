package org.onus.app.assessment.web;

import java.util.List;
import java.util.Map;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Item;

/** Where the button that saved the form leads: the rest of the address. */
final class Onward {
  private Onward() {}

  static String of(Instrument instrument, Map<String, String> fields) {
    List<String> items = instrument.items().stream().map(Item::key).toList();
    String opened = fields.getOrDefault("open", "");
    if (items.contains(opened)) {
      return to(opened);
    }
    int confirmed = items.indexOf(fields.getOrDefault("confirm", fields.getOrDefault("keep", "")));
    if (confirmed >= 0) {
      return confirmed + 1 < items.size() ? to(items.get(confirmed + 1)) : "#judgement";
    }
    if (fields.containsKey("ask")) {
      String asked = fields.get("ask");
      return "/questions/new" + (items.contains(asked) ? "?item=" + asked : "");
    }
    return fields.containsKey("add") ? "#next" : "";
  }

  private static String to(String item) {
    return "?item=" + item + "#" + item;
  }
}
