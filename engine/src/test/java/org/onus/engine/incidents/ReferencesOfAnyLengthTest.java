package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** References that agree in all but their length, their first or their last letter. */
class ReferencesOfAnyLengthTest {

  @Test
  void areAllDifferentPeople(@TempDir Path folder) {
    Set<String> references = references();
    StringBuilder text = new StringBuilder("incident_id,person_id,date,victim_id\n");
    for (String reference : references) {
      text.append("C,%s,2026-01-05,%s\n".formatted(reference, reference));
      text.append("D,\"%s\",2026-01-05,\"\"\"%s\"\n".formatted(reference, reference));
    }

    for (int chunk : new int[] {Reading.ONE_CHUNK, 1_000}) {
      IncidentLog log = Reading.of(folder, Reading.utf8(text.toString()), chunk).log();

      assertThat(log.people()).isEqualTo(references.size());
      for (String reference : references) {
        History history = log.history(reference).orElseThrow();
        assertThat(history.personId()).isEqualTo(reference);
        assertThat(history.victimId(0)).isEqualTo(reference);
        assertThat(history.victimId(1)).isEqualTo("\"" + reference);
      }
    }
  }

  private static Set<String> references() {
    Set<String> references = new LinkedHashSet<>();
    for (int length = 1; length <= 190; length++) {
      String same = "x".repeat(length - 1);
      for (char letter = 'a'; letter <= 'j'; letter++) {
        references.add(same + letter);
        references.add(letter + same);
      }
    }
    return references;
  }
}
