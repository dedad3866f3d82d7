package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnreadColumnsTest {

  @Test
  void areThoseThatStandForNothing() throws Exception {
    UnreadColumns<IncidentColumn> unread =
        of(ColumnMapping.standard(), "notes", "victim_id", "", "Officer");

    assertThat(unread.names()).containsExactly("notes", "Officer");
    assertThat(unread.perhaps()).isEmpty();
  }

  @Test
  void mayBeMeantForOneThatTheFileLacks() throws Exception {
    assertThat(of(ColumnMapping.standard(), "Aggrieved ID", "victm_id", "sx").perhaps())
        .isEqualTo(Map.of(IncidentColumn.VICTIM_ID, "Aggrieved ID"));
    assertThat(of(ColumnMapping.standard(), "victm_id", "vctm_i").perhaps())
        .isEqualTo(Map.of(IncidentColumn.VICTIM_ID, "victm_id"));
    assertThat(of(ColumnMapping.standard(), "vctm_i").perhaps())
        .as("three letters are missing")
        .isEmpty();
  }

  @Test
  void thoseOfRefusedRowsThatWereMendedAreNotAmongThem() throws Exception {
    assertThat(
            of(
                    ColumnMapping.standard(),
                    "refused_line",
                    "refused_because",
                    "refused_sentence",
                    "notes")
                .names())
        .containsExactly("notes");
  }

  @Test
  void aRequiredColumnThatIsMissingIsSaidWithTheOnePerhapsMeantForIt() {
    List<String> header = List.of("incident_no", "nominal", "dat", "victm_id");

    assertThatThrownBy(() -> ColumnMapping.standard().positionsIn(header))
        .hasMessageEndingWith(
            "Rename columns with standard=theirs, perhaps"
                + " incident_id=incident_no,person_id=nominal.");
    assertThatThrownBy(() -> ColumnMapping.parse("person_id=who").positionsIn(header))
        .hasMessageEndingWith("standard=theirs, perhaps incident_id=incident_no.");
  }

  @Test
  void areNotMeantForOneThatTheFileHas() throws Exception {
    assertThat(of(ColumnMapping.standard(), "reported_date", "victim_id", "victm_id").perhaps())
        .isEmpty();
    assertThat(of(ColumnMapping.parse("victim_id=who"), "who", "victim", "victm_id").perhaps())
        .isEmpty();
  }

  @Test
  void aFileOfMoreRowsThanALogCanNumberIsRefused() {
    assertThatCode(() -> IncidentFile.checkNumber(Integer.MAX_VALUE)).doesNotThrowAnyException();
    assertThatThrownBy(() -> IncidentFile.checkNumber(Integer.MAX_VALUE + 1L))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("2,147,483,647");
  }

  private static UnreadColumns<IncidentColumn> of(ColumnMapping mapping, String... more)
      throws UnusableFileException {
    List<String> header = new ArrayList<>(List.of("incident_id", "person_id", "date"));
    header.addAll(List.of(more));
    return UnreadColumns.of(header, mapping.positionsIn(header), IncidentColumn.class);
  }
}
