package org.onus.app.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onus.app.kernel.Role;

class PathwayFileTest {
  private static final String RIGHT =
      """
      id: north
      name: North
      version: 2
      areas: [Upper, O'Neill's]
      roles: {coordinator: SPOC, case-manager: Worker}
      both-duties: [case-manager]
      assessing: {instrument: ppit, threshold: 10, assesses: [coordinator], judges: [case-manager]}
      """;

  @Test
  void readsWhoWorksWhere() {
    Pathway north = PathwayFile.read("north.yaml", RIGHT);

    assertThat(north.areas()).containsExactly("Upper", "O'Neill's");
    assertThat(north.version()).isEqualTo(2);
    assertThat(north.roles())
        .containsEntry(Role.COORDINATOR, "SPOC")
        .containsEntry(Role.CASE_MANAGER, "Worker");
    assertThat(north.bothDuties()).containsExactly(Role.CASE_MANAGER);
    assertThat(north.assessing())
        .isEqualTo(
            new Assessing("ppit", 10, Set.of(Role.COORDINATOR), Set.of(Role.CASE_MANAGER), false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: north|id: North One|id must be small letters",
        "name: North|name: ''|name is missing",
        "version: 2|version: 0|version must be a whole number from 1",
        "version: 2|version: two|version must be a whole number from 1",
        "areas: [Upper, O'Neill's]|areas: Upper|areas must be a list",
        "case-manager: Worker|case-manger: Worker|there is no role 'case-manger'",
        "name: North|names: North|the key 'names' is not known",
        "both-duties: [case-manager]|both-duties: case-manager|both-duties must be a list",
        "both-duties: [case-manager]|both-duties: [worker]|there is no role 'worker'",
        "both-duties: [case-manager]|both-duties: [assessor]|both-duties names 'assessor', which",
        "instrument: ppit|instrument: pit|assessing needs an instrument, one of [ppit, dash-ric",
        "threshold: 10|threshold: 0|threshold must be a whole number from 1, or left out",
        "threshold: 10|threshhold: 10|assessing may have the keys [assesses, excludes-mappa",
        "threshold: 10|excludes-mappa: often|excludes-mappa must be true or false",
        "assesses: [coordinator]|assesses: []|assessing needs assesses and judges",
        "assesses: [coordinator]|assesses: coordinator|assesses must be a list of roles",
        "judges: [case-manager]|judges: [assessor]|judges names 'assessor', which roles does not",
        "id: north|id: [|north.yaml",
      })
  void refusesAWrongFileWithTheReason(String right, String wrong, String reason) {
    assertThatThrownBy(() -> PathwayFile.read("north.yaml", RIGHT.replace(right, wrong)))
        .isInstanceOf(PathwayRefused.class)
        .hasMessageStartingWith("north.yaml: ")
        .hasMessageContaining(reason);
  }

  @Test
  void theShippedOnesCanBeRead() throws IOException {
    Pathways shipped = new Pathways("classpath:pathways/");

    assertThat(shipped.all())
        .extracting(Pathway::id)
        .containsExactly("drive", "dyfed-powys", "hampshire", "northumbria-matac", "oldham");
    assertThat(shipped.find("oldham").orElseThrow().areas()).containsExactly("Oldham");
    assertThat(shipped.find("oldham").orElseThrow().bothDuties()).isEmpty();
    assertThat(shipped.find("dyfed-powys").orElseThrow().bothDuties())
        .containsExactly(Role.ASSESSOR);
    assertThat(shipped.find("nowhere")).isEmpty();
  }

  @Test
  void anAreasOwnFolderReplacesThem(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> new Pathways("file:" + folder)).hasMessageContaining("no pathway");

    Files.writeString(folder.resolve("a.yaml"), RIGHT);
    assertThat(new Pathways("file:" + folder).all()).hasSize(1);

    Files.writeString(folder.resolve("b.yaml"), RIGHT);
    assertThatThrownBy(() -> new Pathways("file:" + folder)).hasMessageContaining("'north' too");
  }
}
