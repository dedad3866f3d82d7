package org.onus.app.people.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onus.app.access.Reader;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Comparison;
import org.onus.app.people.versions.Compared;
import org.onus.engine.incidents.FileHeader;
import org.onus.engine.incidents.RecordFile;
import org.onus.engine.incidents.RecordFile.Refused;
import org.onus.engine.incidents.RefusalCode;
import org.onus.engine.incidents.StandardColumn;
import org.onus.engine.incidents.UnusableFileException;

/**
 * A file of which each row says something of a record that is there already.
 *
 * @param <C> its columns
 * @param <S> what a row says
 */
abstract class SaidFormat<C extends Enum<C> & StandardColumn, S> extends FileFormat<C> {
  /** The refusals of references that are nobody's, in the order of a draft's references. */
  private static final List<RefusalCode> NOBODY =
      List.of(RefusalCode.UNKNOWN_PERSON, RefusalCode.UNKNOWN_OTHER_PERSON);

  private final People people;
  private final Clock clock;

  SaidFormat(FileKind kind, Class<C> columns, People people, Clock clock) {
    super(kind, columns);
    this.people = people;
    this.clock = clock;
  }

  /** The columns that hold sentences. */
  abstract Set<C> wordy();

  abstract Draft<S> draft(Cells<C> row, ChosenFile file) throws RowRefused;

  /** What stays the same while what is said of it changes. */
  abstract Object thing(S said);

  abstract boolean isOlder(S one, S other);

  abstract Compared<S> compare(Reader reader, Collection<S> all);

  abstract int record(Reader reader, Collection<S> all, ChosenFile file);

  @Override
  final FileRows read(Reader reader, ChosenFile file, Path copy)
      throws IOException, UnusableFileException {
    FileHeader header = FileHeader.of(copy);
    Map<C, Integer> positions = positions(header.columns(), file.matched());
    RecordFile records =
        new RecordFile(copy, header, fields(positions, false), fields(positions, true));
    LocalDate today = LocalDate.now(clock);
    Map<Refused, Draft<S>> drafts = new LinkedHashMap<>();
    List<Refused> refused =
        new ArrayList<>(
            records.read(
                row -> {
                  try {
                    Draft<S> draft = draft(new Cells<>(texts(positions, row), today), file);
                    drafts.put(row.refusedFor(RefusalCode.TWO_ACCOUNTS), draft);
                    return null;
                  } catch (RowRefused refusal) {
                    return refusal.code();
                  }
                },
                _ -> {}));
    Map<S, Refused> said = resolved(reader, file, drafts, refused);
    refused.addAll(contradictory(said));
    return new Rows(file, records, said, refused);
  }

  private int[] fields(Map<C, Integer> positions, boolean wordy) {
    return positions.entrySet().stream()
        .filter(one -> wordy().contains(one.getKey()) == wordy)
        .mapToInt(Map.Entry::getValue)
        .toArray();
  }

  private Map<C, String> texts(Map<C, Integer> positions, RecordFile.Row row) {
    Map<C, String> texts = new HashMap<>();
    positions.forEach(
        (column, field) -> {
          String text = row.text(field).strip();
          if (!text.isEmpty()) {
            texts.put(column, text);
          }
        });
    return texts;
  }

  /** What is said, each once, with its first place; rows about nobody known join the refused. */
  private Map<S, Refused> resolved(
      Reader reader, ChosenFile file, Map<Refused, Draft<S>> drafts, List<Refused> refused) {
    Set<String> references =
        drafts.values().stream()
            .flatMap(draft -> draft.references().stream())
            .collect(Collectors.toSet());
    Set<UUID> hidden = reader.sight().hidden();
    Map<String, RecordId> known = people.find(reader, file.agency(), references);
    known.values().removeIf(record -> hidden.contains(record.value()));
    Map<S, Refused> said = new LinkedHashMap<>();
    drafts.forEach(
        (place, draft) -> {
          List<RecordId> records = new ArrayList<>();
          for (String reference : draft.references()) {
            RecordId record = known.get(reference);
            if (record == null) {
              refused.add(because(place, NOBODY.get(records.size())));
              return;
            }
            records.add(record);
          }
          said.putIfAbsent(draft.said().apply(records), place);
        });
    return said;
  }

  /** Takes out what the file itself says otherwise: of each thing the latest account is meant. */
  private List<Refused> contradictory(Map<S, Refused> said) {
    List<Refused> refused = new ArrayList<>();
    said.keySet().stream()
        .collect(Collectors.groupingBy(this::thing))
        .values()
        .forEach(
            accounts -> {
              List<S> latest =
                  accounts.stream()
                      .filter(one -> accounts.stream().noneMatch(other -> isOlder(one, other)))
                      .toList();
              for (S account : accounts) {
                if (!latest.contains(account)) {
                  refused.add(because(taken(said, account), RefusalCode.LATER_SAID));
                } else if (latest.size() > 1) {
                  refused.add(because(taken(said, account), RefusalCode.TWO_ACCOUNTS));
                }
              }
            });
    return refused;
  }

  private static <S> Refused taken(Map<S, Refused> said, S account) {
    return Objects.requireNonNull(said.remove(account));
  }

  private static Refused because(Refused place, RefusalCode code) {
    return new Refused(place.line(), place.offset(), place.length(), code);
  }

  private final class Rows implements FileRows {
    private final ChosenFile file;
    private final RecordFile records;
    private final Map<S, Refused> said;
    private final List<Refused> refused;

    Rows(ChosenFile file, RecordFile records, Map<S, Refused> said, List<Refused> refused) {
      this.file = file;
      this.records = records;
      this.said = said;
      this.refused = refused;
    }

    @Override
    public Findings compare(Reader reader) {
      Compared<S> compared = SaidFormat.this.compare(reader, said.keySet());
      List<Refused> all = new ArrayList<>(refused);
      compared
          .older()
          .forEach(
              one ->
                  all.add(because(Objects.requireNonNull(said.get(one)), RefusalCode.LATER_SAID)));
      return new Findings(
          records.rows(),
          new Comparison(compared.added().size(), compared.changed().size(), compared.same()),
          0,
          records.refusals(all));
    }

    @Override
    public int record(Reader reader) {
      return SaidFormat.this.record(reader, said.keySet(), file);
    }
  }
}
