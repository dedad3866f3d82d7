package org.onus.app.identification;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.SpreadsheetText;
import org.onus.engine.ranking.Components;
import org.onus.engine.ranking.Explanation;
import org.onus.engine.ranking.Score;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a priority list as CSV or JSON: the same columns in the same order. */
public final class ListFile {

  private static final String ROWS_CHANGED =
      "Rows of this person were changed after the list of that day was made. The score is as it"
          + " stood; what it rested on can no longer be shown.";

  private ListFile() {}

  /** What a CSV file is for. */
  public enum Use {
    /** To be read by programs: every text as it is. */
    EXACT,
    /** To be opened as a spreadsheet: no text is taken for a formula. */
    SPREADSHEET
  }

  /** Writes CSV; an absent value is an empty field. */
  public static void csv(
      Iterable<ListedPerson> people, boolean withBefore, Use use, OutputStream out)
      throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord(names(withBefore));
    for (ListedPerson person : people) {
      csv.writeRecord(
          fields(person, withBefore).values().stream().map(value -> text(value, use)).toList());
    }
    csv.flush();
  }

  /** Writes a JSON list of people; each also carries its components and the rows behind them. */
  public static void json(Iterable<ListedPerson> people, boolean withBefore, OutputStream out) {
    try (JsonGenerator json =
        JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartArray();
      for (ListedPerson person : people) {
        json.writeStartObject();
        fields(person, withBefore).forEach((name, value) -> write(json, name, value));
        writeParts(json, person);
        writeCounted(json, person);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  static List<String> names(boolean withBefore) {
    List<String> names =
        new ArrayList<>(
            List.of(
                "rank",
                "person_id",
                "score",
                "recency",
                "frequency",
                "gravity",
                "victims",
                "events",
                "last_event",
                "harm_days",
                "criteria",
                "why",
                "flags",
                "rank_best",
                "rank_worst",
                "known_victims",
                "days_at_liberty_since_last",
                "lifetime_events",
                "lifetime_victims",
                "lifetime_harm_days",
                "first_event",
                "areas",
                "other_records"));
    if (withBefore) {
      names.addAll(List.of("rank_before", "score_before", "change"));
    }
    return names;
  }

  static Map<String, @Nullable Object> fields(ListedPerson person, boolean withBefore) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    Explanation explanation = person.explanation();
    Score score = explanation == null ? null : explanation.score();
    Components components = score == null ? null : score.components();
    fields.put("rank", person.rank());
    fields.put("person_id", person.personId());
    fields.put("score", score == null ? null : score.value());
    fields.put("recency", components == null ? null : components.recency());
    fields.put("frequency", components == null ? null : components.frequency());
    fields.put("gravity", components == null ? null : components.gravity());
    fields.put("victims", victims(score));
    fields.put("events", score == null ? null : score.events());
    fields.put("last_event", score == null ? person.lifetime().last() : score.lastEvent());
    fields.put("harm_days", score == null ? null : score.harmDays());
    fields.put("criteria", String.join(";", person.criteria()));
    fields.put("why", person.why());
    fields.put(
        "flags", person.flags().stream().map(flag -> flag.code()).collect(Collectors.joining(";")));
    fields.put("rank_best", person.stability() == null ? null : person.stability().best());
    fields.put("rank_worst", person.stability() == null ? null : person.stability().worst());
    fields.put("known_victims", score == null ? null : score.victims());
    fields.put("days_at_liberty_since_last", score == null ? null : score.daysSinceLast());
    fields.put("lifetime_events", person.lifetime().events());
    fields.put("lifetime_victims", person.lifetime().victims());
    fields.put("lifetime_harm_days", person.lifetime().harmDays());
    fields.put("first_event", person.lifetime().first());
    fields.put("areas", String.join(";", person.areas()));
    fields.put("other_records", String.join(";", person.otherRecords()));
    if (withBefore) {
      ListedPerson.Before before = person.before();
      fields.put("rank_before", before == null ? null : before.rank());
      fields.put("score_before", before == null ? null : before.score());
      fields.put("change", before == null ? null : before.change());
    }
    return fields;
  }

  /** The component where the profile has one, otherwise how many known victim-survivors. */
  private static @Nullable Object victims(@Nullable Score score) {
    if (score == null) {
      return null;
    }
    if (score.components() == null) {
      return score.victims();
    }
    return score.components().victims();
  }

  private static String text(@Nullable Object value, Use use) {
    return switch (value) {
      case null -> "";
      case Double number -> String.format(Locale.ROOT, "%.2f", number);
      case String text ->
          switch (use) {
            case EXACT -> text;
            case SPREADSHEET -> SpreadsheetText.harmless(text);
          };
      default -> value.toString();
    };
  }

  private static void write(JsonGenerator json, String name, @Nullable Object value) {
    json.writeName(name);
    switch (value) {
      case null -> json.writeNull();
      case Integer number -> json.writeNumber(number);
      case Double number -> json.writeNumber(String.format(Locale.ROOT, "%.2f", number));
      default -> json.writeString(value.toString());
    }
  }

  private static void writeParts(JsonGenerator json, ListedPerson person) {
    json.writeName("components");
    json.writeStartArray();
    if (person.explanation() != null) {
      for (Explanation.Part part : person.explanation().parts()) {
        json.writeStartObject();
        json.writeStringProperty("name", part.name());
        json.writeNumberProperty("value", part.value());
        json.writeNumberProperty("weight", part.weight());
        json.writeNumberProperty("contribution", part.contribution());
        json.writeStringProperty("how", part.how());
        json.writeStringProperty("would_change", part.wouldChange());
        json.writeName("rows");
        json.writeStartArray();
        part.rows().forEach(row -> json.writeNumber(person.placeOf(row)));
        json.writeEndArray();
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    if (person.explanation() != null && person.explanation().parts().isEmpty()) {
      json.writeStringProperty("note", ROWS_CHANGED);
    }
  }

  private static void writeCounted(JsonGenerator json, ListedPerson person) {
    json.writeName("rows");
    json.writeStartArray();
    for (ListedPerson.Counted row : person.counted()) {
      json.writeStartObject();
      json.writeStringProperty("incident_id", row.incidentId());
      if (row.agency() != null) {
        json.writeStringProperty("agency", row.agency());
      }
      json.writeStringProperty("date", row.date().toString());
      write(json, "offence_code", row.offenceCode());
      json.writeNumberProperty("harm_days", row.harmDays());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
