package org.onus.app.identification.rulebook;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.onus.app.access.Reader;
import org.onus.app.identification.rulebook.Definition.Kind;
import org.onus.engine.criteria.Criteria;
import org.onus.engine.criteria.Criterion;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.ProfileFile;
import org.onus.engine.ranking.Profiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The profiles and rules in force, and how an analyst adds one. */
@Service
public class Rulebook {
  /** What can stand in an address and a column of names as it is. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  /** Every one is asked about everybody each time they are scored. */
  private static final int OWN_AT_MOST = 30;

  private static final int LONGEST = 64 * 1024;

  /** What a refusal calls the text. */
  private static final String PLACE = "The text";

  private final RulebookStore store;
  private final Clock clock;

  /** Compiled once, because CEL takes its time; a definition never changes. */
  private final Map<String, Criterion> compiled = new ConcurrentHashMap<>();

  Rulebook(RulebookStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Every version of analysts' own definitions, in the order in which they came. */
  @Transactional(readOnly = true)
  public List<Definition> own(Reader reader) {
    return store.all(reader);
  }

  /** What people are ranked and found by now. */
  @Transactional(readOnly = true)
  public InForce inForce(Reader reader) {
    List<Profile> profiles = new ArrayList<>(Profiles.shipped());
    List<Criterion> rules = new ArrayList<>(Criteria.shipped());
    List<Definition> newest = newest(store.all(reader));
    for (Definition definition : newest) {
      try {
        switch (definition.kind()) {
          case PROFILE -> profiles.add(profile(definition.content()));
          case RULE -> rules.add(rule(definition));
        }
      } catch (UnusableFileException changedLanguage) {
        throw new IllegalStateException(
            "A definition that was accepted is not any more: " + definition.key(), changedLanguage);
      }
    }
    return new InForce(List.copyOf(profiles), List.copyOf(rules), newest);
  }

  private static List<Definition> newest(List<Definition> all) {
    Map<String, Definition> newest = new LinkedHashMap<>();
    for (Definition definition : all) {
      newest.put(definition.kind() + " " + definition.name(), definition);
    }
    return List.copyOf(newest.values());
  }

  /**
   * Adds a definition, as the next version if there is one of its name. The same text again adds
   * nothing.
   *
   * @throws UnusableFileException with the place and the reason
   */
  @Transactional(rollbackFor = UnusableFileException.class)
  public Definition add(Reader reader, Kind kind, String content) throws UnusableFileException {
    if (content.length() > LONGEST) {
      throw new UnusableFileException("The text is longer than any rule or profile is.");
    }
    String name =
        switch (kind) {
          case RULE -> Criteria.fromText(PLACE, content).name();
          case PROFILE -> profile(content).name();
        };
    checkName(name);
    store.waitForTurn();
    List<Definition> newest = newest(store.all(reader));
    Definition before =
        newest.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
    if (before != null && before.kind() != kind) {
      throw new UnusableFileException(
          "There is a %s of the name %s already; choose another name."
              .formatted(before.kind() == Kind.RULE ? "rule" : "profile", name));
    }
    if (before != null && before.content().equals(content)) {
      return before;
    }
    if (before == null && newest.size() >= OWN_AT_MOST) {
      throw new UnusableFileException(
          "There are %d rules and profiles of your own already, which is all there may be."
              .formatted(OWN_AT_MOST));
    }
    Definition added =
        new Definition(
            kind,
            name,
            before == null ? 1 : before.version() + 1,
            content,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            reader.who());
    store.add(added);
    return added;
  }

  private static void checkName(String name) throws UnusableFileException {
    if (!NAME.matcher(name).matches()) {
      throw new UnusableFileException(
          "The name must be small letters, digits and hyphens, at most 60 of them.");
    }
    if (Criteria.find(name).isPresent() || Profiles.named(name).isPresent()) {
      throw new UnusableFileException(
          "%s is shipped with Onus and stays as it is; choose another name.".formatted(name));
    }
  }

  private Criterion rule(Definition definition) throws UnusableFileException {
    Criterion known = compiled.get(definition.content());
    if (known == null) {
      known = Criteria.fromText(PLACE, definition.content());
      compiled.put(definition.content(), known);
    }
    return Objects.requireNonNull(known);
  }

  private static Profile profile(String content) throws UnusableFileException {
    return ProfileFile.read(PLACE, content);
  }
}
