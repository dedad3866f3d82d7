package org.onus.engine.instruments;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.Offence;
import org.onus.engine.incidents.Offences;

/** What an offence code speaks of. A code that is not in the table speaks of nothing by itself. */
public final class OffenceSigns {
  private static final Map<String, Set<Sign>> BY_CODE = read();

  private OffenceSigns() {}

  /** The signs of a code in any spelling. */
  public static Set<Sign> of(@Nullable String code) {
    return Offences.find(code)
        .map(Offence::code)
        .map(known -> BY_CODE.getOrDefault(known, Set.of()))
        .orElse(Set.of());
  }

  private static Map<String, Set<Sign>> read() {
    Map<String, Set<Sign>> signs = new HashMap<>();
    try (InputStream in = OffenceSigns.class.getResourceAsStream("offence-signs.csv");
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder().ofNamedCsvRecord(Objects.requireNonNull(in))) {
      for (NamedCsvRecord line : csv) {
        signs
            .computeIfAbsent(line.getField("code"), _ -> new HashSet<>())
            .add(Sign.valueOf(line.getField("sign")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return signs;
  }
}
