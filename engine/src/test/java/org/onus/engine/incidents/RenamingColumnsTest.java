package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenamingColumnsTest {

  @Test
  void readsAFileUnderItsOwnNames(@TempDir Path folder) throws Exception {
    ColumnMapping mapping =
        ColumnMapping.parse("incident_id=Crime No, person_id = Nominal ,date=When,area=LPA");

    IncidentLog log =
        read(folder, "When,free text,Crime No,LPA,Nominal\n02/03/2026,x,C1,North,N7\n", mapping);

    assertThat(Reading.rows(log))
        .containsExactly(IncidentRow.of("C1", "N7", LocalDate.of(2026, 3, 2)).withArea("North"));
  }

  @Test
  void namesAreFoundWhateverTheirCaseAndTheBlanksAroundThem(@TempDir Path folder) throws Exception {
    IncidentLog log =
        read(
            folder,
            " INCIDENT_ID ,\"Person_Id\",date \nC1,N7,2026-03-02\n",
            ColumnMapping.standard());

    assertThat(log.rows()).isEqualTo(1);
  }

  @Test
  void aMissingRequiredColumnIsNamedBesideWhatWasFound(@TempDir Path folder) {
    assertThatThrownBy(() -> read(folder, "incident_id,when\n", ColumnMapping.standard()))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage(
            "The file has no column person_id, date. It has: incident_id, when. Rename columns with"
                + " standard=theirs.");
  }

  @Test
  void aRenamedColumnThatIsMissingIsNamedWithWhatItStandsFor(@TempDir Path folder) {
    assertThatThrownBy(
            () -> read(folder, Reading.HEADER, ColumnMapping.parse("area=Borough,date=Day")))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageStartingWith(
            "The file has no column \"Day\" (for date), \"Borough\" (for area). It has:"
                + " incident_id, person_id, date.");
  }

  @Test
  void aNameThatStandsTwiceIsRefusedIfItIsNeeded(@TempDir Path folder) throws Exception {
    assertThatThrownBy(
            () -> read(folder, "incident_id,date,person_id,Date\n", ColumnMapping.standard()))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage(
            "The column \"date\" stands twice in the header; it is not clear which is meant.");

    assertThat(
            read(
                    folder,
                    "incident_id,note,person_id,note,date\nC1,a,N7,b,2026-03-02\n",
                    ColumnMapping.standard())
                .rows())
        .isEqualTo(1);
  }

  @Test
  void aStandardNameThatDoesNotExistIsRefusedWithAllThatDo() {
    assertThatThrownBy(() -> ColumnMapping.parse("incidentid=Crime No"))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage(
            "There is no standard column \"incidentid\". The standard columns are incident_id,"
                + " person_id, date, offence_code, kind, victim_id, relationship, area, source,"
                + " children_present, sex, dob, ethnicity, risk_grade.");
  }

  @Test
  void aRenamingOfAnotherFormIsRefused() {
    for (String wrong : List.of("", "date", "date=", "date= ,area=x", "date=a,,area=x")) {
      assertThatThrownBy(() -> ColumnMapping.parse(wrong))
          .isInstanceOf(UnusableFileException.class)
          .hasMessageStartingWith("A column is renamed as standard=theirs; \"");
    }
  }

  @Test
  void aColumnRenamedTwiceIsRefused() {
    assertThatThrownBy(() -> ColumnMapping.parse("date=a,area=x,DATE=b"))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage("The column date is renamed twice; it is not clear which is meant.");
  }

  @Test
  void aLongHeaderIsShownInPart(@TempDir Path folder) {
    String header =
        IntStream.range(0, 60).mapToObj(i -> "c" + i).collect(Collectors.joining(",")) + "\n";

    assertThatThrownBy(() -> read(folder, header, ColumnMapping.standard()))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("c39, and 20 more.")
        .message()
        .doesNotContain("c40");
  }

  @Test
  void guessesTheNamesOfOtherSystemsAndUsesEachColumnOnce() {
    ColumnMapping guess =
        ColumnMapping.guess(
            List.of("Occurrence ID", "Nominal", "date", "Offence Date", "HO-code", "Division"));

    assertThat(guess.theirs())
        .isEqualTo(
            Map.of(
                IncidentColumn.INCIDENT_ID, "Occurrence ID",
                IncidentColumn.PERSON_ID, "Nominal",
                IncidentColumn.DATE, "date",
                IncidentColumn.OFFENCE_CODE, "HO-code",
                IncidentColumn.AREA, "Division"));
  }

  @Test
  void aCommaInsideAQuotedNameBelongsToTheName(@TempDir Path folder) throws Exception {
    IncidentLog log =
        read(
            folder,
            """
            incident_id,"surname, first ""name""
            of person",person_id,date
            C1,x,N7,2026-03-02
            """,
            ColumnMapping.standard());

    assertThat(log.rows()).isEqualTo(1);
  }

  private static IncidentLog read(Path folder, String text, ColumnMapping mapping)
      throws IOException, UnusableFileException {
    Path file = Files.writeString(folder.resolve("incidents.csv"), text);
    return IncidentFile.read(file, mapping, Reading.TODAY, bytes -> {}).log();
  }
}
