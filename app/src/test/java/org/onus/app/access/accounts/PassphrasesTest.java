package org.onus.app.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphrasesTest {
  private static final String NAME = "Rosalind Quennell";
  private static final String EMAIL = "r.quennell@riverside.invalid";
  @TempDir Path folder;

  @Test
  void fifteenCharactersAreEnoughAndFourteenAreNot() throws IOException {
    assertThat(fault("vex otter tulip")).isEmpty();
    assertThat(fault("vex otter tuli")).contains(PassphraseFault.TOO_SHORT);
  }

  @Test
  void aHundredAndTwentyEightAreTakenAndOneMoreIsNot() throws IOException {
    String long128 = "quarry heron mast ".repeat(8).substring(0, 120) + "lagoon v";
    assertThat(long128).hasSize(128);
    assertThat(fault(long128)).isEmpty();
    assertThat(fault(long128 + "x")).contains(PassphraseFault.TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aaaaaaaaaaaaaaaaaa",
        "passwordpassword",
        "qwertyuiopqwertyuiop",
        "Rosalind Quennell",
        "quennell rosalind riverside",
        "1234567890123456"
      })
  void whatAnybodyWouldTryFirstIsNotTaken(String easy) throws IOException {
    assertThat(fault(easy)).contains(PassphraseFault.EASY_TO_GUESS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"three lowercase herons", "пять спокойных выдр", "ÉCLAIR ÎLE GRÜN FÜNF"})
  void noKindOfCharacterIsAskedFor(String fine) throws IOException {
    assertThat(fault(fine)).isEmpty();
  }

  @Test
  void everyPassphraseOfTheBreachedListIsFoundAndNoOther() throws Exception {
    List<String> leaked =
        IntStream.range(0, 101).mapToObj(i -> "leaked otter lantern " + i).toList();
    Passphrases passphrases = new Passphrases(listOf(leaked, ":7").toString());

    assertThat(leaked)
        .allSatisfy(
            text ->
                assertThat(passphrases.fault(text, NAME, EMAIL))
                    .contains(PassphraseFault.BREACHED));
    assertThat(IntStream.range(200, 300).mapToObj(i -> "leaked otter lantern " + i))
        .allSatisfy(text -> assertThat(passphrases.fault(text, NAME, EMAIL)).isEmpty());
  }

  @Test
  void aListWithoutCountsAndOfOneLineWorksToo() throws Exception {
    Passphrases passphrases =
        new Passphrases(listOf(List.of("leaked otter lantern"), "").toString());

    assertThat(passphrases.fault("leaked otter lantern", NAME, EMAIL))
        .contains(PassphraseFault.BREACHED);
    assertThat(passphrases.fault("hidden otter lantern", NAME, EMAIL)).isEmpty();
  }

  @Test
  void aFileThatIsNoSuchListStopsTheStart() throws IOException {
    Path file = Files.writeString(folder.resolve("list.txt"), "password\n123456\n");

    assertThatThrownBy(() -> new Passphrases(file.toString())).hasMessageContaining("SHA-1");
  }

  @Test
  void theSameLettersFromAnotherKeyboardAreTheSame() {
    assertThat(Passphrases.normal("cafe\u0301 noir"))
        .isEqualTo(Passphrases.normal("caf\u00e9 noir"));
  }

  private Optional<PassphraseFault> fault(String passphrase) throws IOException {
    return new Passphrases("").fault(passphrase, NAME, EMAIL);
  }

  private Path listOf(List<String> passphrases, String end) throws Exception {
    MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
    List<String> lines =
        passphrases.stream()
            .map(
                text ->
                    HexFormat.of()
                            .withUpperCase()
                            .formatHex(sha1.digest(text.getBytes(StandardCharsets.UTF_8)))
                        + end)
            .sorted()
            .toList();
    return Files.write(folder.resolve("breached.txt"), lines);
  }
}
