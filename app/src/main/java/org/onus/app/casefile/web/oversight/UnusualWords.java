package org.onus.app.casefile.web.oversight;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.onus.app.access.reading.Finding;
import org.onus.app.access.reading.ReadingDay;
import org.onus.app.access.reading.ReadingSettings;
import org.onus.app.access.reading.UnusualReading;
import org.onus.app.access.reading.Usual;
import org.onus.app.kernel.Role;
import org.onus.app.ui.Messages;

/** Puts into words what is unusual in reading, and from where on it is. */
record UnusualWords(Messages messages, ReadingSettings settings) {

  String reason(ReadingDay day, Finding finding) {
    int records = finding.records().size();
    String date = day(day.day());
    return switch (finding) {
      case Finding.Many many ->
          messages.text(
              "casefile.unusual.reason.many", records, date, usual(many.own()), usual(many.role()));
      case Finding.OutOfHours _ ->
          messages.text("casefile.unusual.reason.out-of-hours", records, date);
      case Finding.OwnSurname surname ->
          messages.text("casefile.unusual.reason.own-surname", records, date, surname.bearers());
      case Finding.OwnAddress _ ->
          messages.text("casefile.unusual.reason.own-address", records, date);
    };
  }

  String usual(Usual usual) {
    return usual.isKnown(settings)
        ? messages.text("casefile.unusual.usual", usual.median())
        : messages.text("casefile.unusual.usual.unknown", usual.days());
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", messages.locale()).format(day);
  }

  String reader(String name, Role role) {
    return messages.text(
        "casefile.trail.in-role", name, messages.text("access.role." + role.text()));
  }

  /** From where on something is unusual, in sentences. */
  List<String> bounds() {
    List<String> bounds = new ArrayList<>();
    bounds.add(
        messages.text(
            "casefile.unusual.bound.many",
            settings.atLeast(),
            settings.times(),
            settings.comparedDays(),
            settings.fewestDays()));
    bounds.add(
        messages.text(
            "casefile.unusual.bound.out-of-hours",
            settings.outOfHoursAtLeast(),
            settings.hours().text()));
    new TreeMap<>(settings.hoursOf())
        .forEach(
            (whose, hours) ->
                bounds.add(messages.text("casefile.unusual.bound.hours-of", whose, hours.text())));
    bounds.add(messages.text("casefile.unusual.bound.kin"));
    bounds.add(messages.text("casefile.unusual.bound.rule", UnusualReading.VERSION));
    return bounds;
  }
}
