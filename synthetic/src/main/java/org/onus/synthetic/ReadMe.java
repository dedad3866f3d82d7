package org.onus.synthetic;

import java.util.List;
import java.util.Locale;
import org.onus.synthetic.Written.WrittenFile;

/** The text that goes with every set of files. */
final class ReadMe {

  private ReadMe() {}

  static String text(Settings settings, long incidents, List<WrittenFile> files) {
    StringBuilder text = new StringBuilder(2000);
    text.append(
        String.format(
            Locale.ROOT,
            """
            %s
            Nobody in these files exists. Names, dates, references and events are invented by
            Onus, an open system for domestic abuse partnerships. Do not use them for any claim
            about real people, places, agencies or how well a method works on them.

            Shape      %s (volumes, ages, sexes and ethnicities only; not that force)
            People     %d
            Seed       %d
            Days       %s to %s
            Incidents  %d %s

            The same settings give the same files, byte for byte.

            """,
            FileSet.MARK,
            settings.shape().id(),
            settings.people(),
            settings.seed(),
            settings.firstDay(),
            settings.lastDay(),
            incidents,
            settings.incidents().isPresent() ? "(as asked)" : "(from the call rate)"));
    for (WrittenFile file : files) {
      text.append(
          String.format(
              Locale.ROOT, "%-14s %9d rows   %s\n", file.name(), file.rows(), about(file.name())));
    }
    return text.toString();
  }

  private static String about(String name) {
    return switch (name) {
      case "incidents.csv" -> "one row an offence of a person in an incident";
      case "custody.csv" -> "spells in custody; an empty 'to' has not ended";
      case "people.csv" -> "who is recorded as harming";
      case "victims.csv" -> "victim-survivors; some are recorded as harming too";
      case "truth.csv" -> "what the generator knows and the other files do not say";
      default -> "";
    };
  }
}
