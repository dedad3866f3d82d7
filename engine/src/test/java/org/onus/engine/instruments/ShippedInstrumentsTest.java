package org.onus.engine.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is shipped is what its source says. */
class ShippedInstrumentsTest {

  @Test
  void allAreHereWithNoteAndSource() {
    assertThat(Instruments.shipped())
        .extracting(Instrument::name)
        .containsExactly(
            "ppit",
            "dash-ric",
            "severity-of-abuse",
            "dara",
            "sara",
            "sash",
            "oasys",
            "ogrs",
            "rosh");
    assertThat(Instruments.shipped())
        .allSatisfy(
            instrument -> {
              assertThat(instrument.title()).isNotBlank();
              assertThat(instrument.note()).isNotBlank();
              assertThat(instrument.source()).isNotBlank();
            });
    assertThat(Instruments.find("no-such")).isEmpty();
  }

  @Test
  void ppitAsksTenItemsTwice() {
    Instrument ppit = Instruments.find("ppit").orElseThrow();
    assertThat(ppit.items())
        .extracting(Item::key)
        .containsExactly(
            "active",
            "repeat",
            "escalating",
            "serial",
            "linked",
            "mappa",
            "harm",
            "mental-health",
            "alcohol-drugs",
            "weapons");
    assertThat(ppit.questions()).hasSize(20);
    assertThat(ppit.questions().getFirst()).isEqualTo(new Question("active", "recent"));
    assertThat(ppit.questions().get(1)).isEqualTo(new Question("active", "historic"));
    assertThat(ppit.bands()).isEmpty();
    assertThat(ppit.resultsOnly()).isFalse();
    assertThat(ppit.items()).allSatisfy(item -> assertThat(item.ask()).isNotBlank());
  }

  @Test
  void formsThatSayWhatTheirTopicsSpeakOfAreTheSecondVersion() {
    assertThat(Instruments.shipped())
        .filteredOn(instrument -> instrument.version() != 1)
        .extracting(one -> one.name() + " " + one.version())
        .containsExactly("dash-ric 2", "severity-of-abuse 2");
  }

  @Test
  void threeItemsOfPpitAreJudged() {
    assertThat(Instruments.find("ppit").orElseThrow().items())
        .filteredOn(Item::judged)
        .extracting(Item::key)
        .containsExactly("escalating", "harm", "mental-health");
  }

  @Test
  void dashHasTwentyFourTopicsAndTheGridFourTypesWithEscalation() {
    assertThat(Instruments.find("dash-ric").orElseThrow().questions()).hasSize(24);
    Instrument grid = Instruments.find("severity-of-abuse").orElseThrow();
    assertThat(grid.items()).hasSize(6);
    assertThat(grid.items().getFirst().scale().words("none")).contains("None at present");
    assertThat(grid.items().getLast().scale().words("worse")).contains("Worse");
    assertThat(grid.items().getLast().scale().words("high")).isEmpty();
  }

  @Test
  void formsSpeakOfTheItemsWhoseVeryThingTheyAsk() {
    Instrument ppit = Instruments.find("ppit").orElseThrow();
    assertThat(spokenOf(ppit, "dash-ric", "stalking")).containsExactly("linked");
    assertThat(spokenOf(ppit, "dash-ric", "weapons")).containsExactly("weapons");
    assertThat(spokenOf(ppit, "dash-ric", "strangulation")).containsExactly("harm");
    assertThat(spokenOf(ppit, "dash-ric", "more-often")).containsExactly("escalating");
    assertThat(spokenOf(ppit, "dash-ric", "hurt-others")).containsExactly("serial");
    assertThat(spokenOf(ppit, "dash-ric", "sexual")).containsExactly("linked", "harm");
    assertThat(spokenOf(ppit, "dash-ric", "substances-mental-health"))
        .containsExactly("mental-health", "alcohol-drugs");
    assertThat(spokenOf(ppit, "severity-of-abuse", "frequency-trend"))
        .containsExactly("escalating");
    assertThat(spokenOf(ppit, "dash-ric", "injury")).isEmpty();
    assertThat(spokenOf(ppit, "severity-of-abuse", "physical")).isEmpty();
  }

  @Test
  void resultsWithoutQuestionsSpeakOfNoItem() {
    assertThat(Instruments.shipped())
        .filteredOn(Instrument::resultsOnly)
        .flatExtracting(Instrument::items)
        .allSatisfy(item -> assertThat(item.signs()).isEmpty());
  }

  private static List<String> spokenOf(Instrument ppit, String form, String topic) {
    Item asked = Instruments.find(form).orElseThrow().item(topic).orElseThrow();
    return ppit.items().stream().filter(item -> item.isSpokenOfBy(asked)).map(Item::key).toList();
  }

  @Test
  void whatIsNotOursToPrintKeepsResultsOnly() {
    assertThat(Instruments.shipped())
        .filteredOn(Instrument::resultsOnly)
        .extracting(Instrument::name)
        .containsExactly("dara", "sara", "sash", "oasys", "ogrs", "rosh");
  }
}
