package org.onus.app.access.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody opened, beside what is usual; and what was looked into of it. */
@Service
@EnableConfigurationProperties(ReadingSettings.class)
public class Readings {
  private final ReadingStore reading;
  private final LookStore looks;
  private final ReadingSettings settings;
  private final Trail trail;
  private final Clock clock;

  Readings(
      ReadingStore reading, LookStore looks, ReadingSettings settings, Trail trail, Clock clock) {
    this.reading = reading;
    this.looks = looks;
    this.settings = settings;
    this.trail = trail;
    this.clock = clock;
  }

  /** A reader's day beside what was usual before it. */
  public record Compared(ReadingDay day, Usual own, Usual role) {}

  /** From where on reading is unusual. */
  public ReadingSettings settings() {
    return settings;
  }

  /** The days of everybody who opened anything, the latest first; on record. */
  @Transactional
  public List<Compared> between(Reader reader, LocalDate first, LocalDate last) {
    trail.write(reader, Entry.of(Deed.UNUSUAL_READING_READ).detail(first + " " + last));
    return compared(reader, first, last);
  }

  /** The same for a count that shows nobody. */
  @Transactional
  public List<Compared> compared(Reader reader, LocalDate first, LocalDate last) {
    keepEndedDays();
    LocalDate end = last.plusDays(1);
    Usuals usuals =
        new Usuals(
            reading.counts(reader, first.minusDays(settings.comparedDays()), end),
            settings.comparedDays());
    return ReadingDay.of(reading.consultations(reader, first, end), settings).stream()
        .map(day -> new Compared(day, usuals.ofReader(day), usuals.ofRole(day)))
        .toList();
  }

  /** What was looked into of the reading of these days, the newest first. */
  @Transactional(readOnly = true)
  public List<Look> looks(Reader reader, LocalDate first, LocalDate last) {
    return looks.between(reader, first, last.plusDays(1));
  }

  /** Puts on record whose records a finding showed. */
  @Transactional
  public void shown(Reader reader, Finding finding) {
    trail.write(
        reader,
        Entry.of(Deed.UNUSUAL_READING_READ, finding.records()).detail(finding.kind().name()));
  }

  /**
   * Keeps what was found by looking into it.
   *
   * @param reason the finding in words, as it stands
   */
  @Transactional
  public void lookInto(
      Reader reader, ReadingDay day, Finding finding, String reason, String words) {
    UUID look = looks.add(reader, day, finding, reason, words, clock.instant());
    trail.write(
        reader,
        Entry.of(Deed.UNUSUAL_READING_LOOKED_INTO, finding.records())
            .about(look)
            .detail(finding.kind().name()));
  }

  /** Counts the days that have ended, so that no page counts the whole trail. */
  @Transactional
  public void keepEndedDays() {
    reading.keepEndedDays(LocalDate.now(clock));
  }
}
