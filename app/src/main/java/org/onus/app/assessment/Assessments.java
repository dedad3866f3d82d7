package org.onus.app.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.assessment.Assessment.Judged;
import org.onus.app.people.RecordId;
import org.onus.engine.instruments.Evidence;
import org.onus.engine.instruments.Item;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Suggestion;
import org.onus.engine.instruments.Suggestion.Reading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assessments of people: begun, answered by one or several, judged once. */
@Service
public class Assessments {
  private final AssessmentStore assessments;
  private final DraftStore drafts;
  private final Trail trail;
  private final Clock clock;

  Assessments(AssessmentStore assessments, DraftStore drafts, Trail trail, Clock clock) {
    this.assessments = assessments;
    this.drafts = drafts;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * The assessments of a person's records.
   *
   * @param draft the one that is not judged yet, if there is one
   * @param judged the others, the latest begun first
   */
  public record OfPerson(Optional<Assessment> draft, List<Assessment> judged) {
    public OfPerson {
      judged = List.copyOf(judged);
    }
  }

  @Transactional(readOnly = true)
  public OfPerson of(Reader reader, Collection<RecordId> records) {
    List<Assessment> all = assessments.of(reader, records);
    return new OfPerson(
        all.stream().filter(one -> one.judged() == null).findFirst(),
        all.stream().filter(one -> one.judged() != null).toList());
  }

  /** The items whose evidence the reader has opened. */
  @Transactional(readOnly = true)
  public Set<String> opened(Reader reader, Assessment draft) {
    return drafts.opened(reader, draft.id());
  }

  /** Puts on record that somebody was shown the assessments of these records with the evidence. */
  @Transactional
  public void shown(Reader reader, Basis allowed, Collection<RecordId> records) {
    trail.write(
        reader,
        Entry.of(Deed.ASSESSMENT_OPENED, records.stream().map(RecordId::value).toList())
            .because(allowed));
  }

  /** Begins one, unless one is begun. */
  @Transactional
  public void begin(
      Reader reader, Basis allowed, RecordId record, Notice notice, String instrument) {
    UUID id = UUID.randomUUID();
    if (assessments.insert(reader, id, record, notice, instrument, clock.instant())) {
      trail.write(reader, entry(Deed.ASSESSMENT_BEGUN, allowed, record).about(id));
    }
  }

  /** Those in hand, the longest begun first; hidden records have none. */
  @Transactional(readOnly = true)
  public List<Begun> begun(Reader reader) {
    return assessments.begun(reader);
  }

  /** An assessment in hand. */
  public record Begun(RecordId record, Instant at) {}

  /** People whose latest assessment was closed but watched; hidden records have none. */
  @Transactional(readOnly = true)
  public List<Watched> watched(Reader reader) {
    return assessments.watched(reader);
  }

  /**
   * A person who is watched.
   *
   * @param records of theirs that were looked at; something new about any of them opens it again
   * @param at when it was closed
   * @param on as at which day
   */
  public record Watched(RecordId record, List<RecordId> records, Instant at, LocalDate on) {
    public Watched {
      records = List.copyOf(records);
    }
  }

  /** What the reader has typed of the judgement of a draft, by field. */
  @Transactional(readOnly = true)
  public Map<String, String> typed(Reader reader, Assessment draft) {
    return drafts.typed(reader, draft.id());
  }

  /** Keeps what the reader has typed of the judgement of a draft. */
  @Transactional
  public void type(Reader reader, Assessment draft, Map<String, String> typed) {
    drafts.type(reader, draft.id(), typed);
  }

  /** Keeps that the reader opened the evidence of an item. */
  @Transactional
  public void open(Reader reader, Assessment draft, String item) {
    drafts.open(reader, draft.id(), item, clock.instant());
  }

  /**
   * What became of answers that were sent.
   *
   * @param added ids of those that were kept
   * @param others answers of others that stand in the way, by question
   */
  public record Kept(Set<UUID> added, Map<Question, Given> others) {
    public Kept {
      added = Set.copyOf(added);
      others = Map.copyOf(others);
    }
  }

  /**
   * Keeps the answers that changed. What somebody else answered meanwhile stays, and is given back
   * to be shown beside what was sent.
   *
   * @return what was kept, and what stood in the way
   */
  @Transactional
  public Kept answer(
      Reader reader,
      Basis allowed,
      Assessment draft,
      List<Sent> sent,
      Map<Question, Suggestion> suggestions) {
    Map<Question, Given> standing = new HashMap<>();
    Map<UUID, Given> ever = new HashMap<>();
    for (Given one : assessments.held(reader, draft.id())) {
      standing.put(one.question(), one);
      ever.put(one.id(), one);
    }
    Set<String> opened = drafts.opened(reader, draft.id());
    Map<Question, Given> others = new HashMap<>();
    Set<UUID> added = new HashSet<>();
    for (Sent one : sent) {
      Given now = standing.get(one.question());
      Given shown = one.seen().map(ever::get).orElse(null);
      if (isSame(one, shown) || isSame(one, now) || isClosed(draft, opened, one.question())) {
        continue;
      }
      if (now != null && !now.equals(shown) && !now.by().equals(reader.who())) {
        others.put(one.question(), now);
        continue;
      }
      Suggestion suggestion = suggestions.get(one.question());
      added.add(
          assessments.answer(
              reader,
              draft.id(),
              one,
              suggestion == null ? Reading.UNKNOWN : suggestion.reading(),
              suggestion == null ? 0 : suggestion.evidence().size(),
              clock.instant()));
    }
    if (!added.isEmpty()) {
      trail.write(
          reader, entry(Deed.ASSESSMENT_ANSWERED, allowed, draft.record()).about(draft.id()));
    }
    return new Kept(added, others);
  }

  private static boolean isSame(Sent sent, @Nullable Given now) {
    return now == null
        ? sent.answer() == null && sent.words().isEmpty()
        : Objects.equals(sent.answer(), now.answer()) && sent.words().equals(now.words());
  }

  private static boolean isClosed(Assessment draft, Set<String> opened, Question question) {
    return draft.instrument().item(question.item()).filter(Item::judged).isPresent()
        && !opened.contains(question.item());
  }

  /** What the records suggest today, by question. */
  public Map<Question, Suggestion> suggestions(Assessment assessment, CaseRecords records) {
    Map<Question, Suggestion> suggestions = new HashMap<>();
    new Evidence(
            assessment.instrument(), records.recorded(), LocalDate.now(clock), records.liberty())
        .suggestions()
        .forEach(one -> suggestions.put(one.question(), one));
    return suggestions;
  }

  /** What still has to be said before the draft can be judged. */
  public static List<Given> lacking(Assessment draft) {
    List<Given> lacking = new ArrayList<>(draft.given());
    lacking.removeIf(one -> one.lack() == null);
    return lacking;
  }

  /**
   * Judges a draft, as it was shown.
   *
   * @param records of the person, whose evidence was looked at
   * @param seen the answers that the form showed
   * @return false if somebody answered or judged meanwhile, so that nothing was recorded
   */
  @Transactional
  public boolean judge(
      Reader reader,
      Basis allowed,
      Assessment draft,
      Collection<RecordId> records,
      Set<UUID> seen,
      Judged judged) {
    Map<Question, UUID> standing = new HashMap<>();
    assessments.held(reader, draft.id()).forEach(one -> standing.put(one.question(), one.id()));
    if (!Set.copyOf(standing.values()).equals(seen)
        || !assessments.judge(reader, draft.id(), judged)) {
      return false;
    }
    assessments.cover(reader, draft.id(), records);
    trail.write(reader, entry(Deed.ASSESSMENT_JUDGED, allowed, draft.record()).about(draft.id()));
    return true;
  }

  private static Entry entry(Deed deed, Basis allowed, RecordId record) {
    return Entry.of(deed, List.of(record.value())).because(allowed);
  }
}
