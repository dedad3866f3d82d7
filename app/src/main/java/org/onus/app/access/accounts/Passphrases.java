package org.onus.app.access.accounts;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says whether a passphrase is hard enough to guess. It asks for length, not for composition. */
@Component
public class Passphrases {
  /** NIST SP 800-63B-4, 3.1.1.2, for one that may be the only factor. */
  static final int SHORTEST = 15;

  /** Far above the 64 that NIST asks to be taken, and below what would make hashing slow. */
  static final int LONGEST = 128;

  /** Guesses, as a power of two, that a passphrase must cost; the library's own bound. */
  private static final double BITS = 35;

  /** What nobody should build a passphrase for this service on. */
  private static final List<String> OUR_WORDS = List.of("onus", "passphrase", "domesticabuse");

  private static final int SHORTEST_NAME = 3;
  private final @Nullable BreachedList breached;

  Passphrases(@Value("${onus.access.breached-passphrases:}") String file) throws IOException {
    breached = file.isEmpty() ? null : BreachedList.open(Path.of(file));
  }

  /** Why it is not taken; empty if it is. */
  public Optional<PassphraseFault> fault(String passphrase, String name, String email) {
    String normal = normal(passphrase);
    int length = normal.codePointCount(0, normal.length());
    if (length < SHORTEST) {
      return Optional.of(PassphraseFault.TOO_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(PassphraseFault.TOO_LONG);
    }
    if (breached != null && breached.contains(normal)) {
      return Optional.of(PassphraseFault.BREACHED);
    }
    return new Nbvcxz(about(name, email)).estimate(normal).isMinimumEntropyMet()
        ? Optional.empty()
        : Optional.of(PassphraseFault.EASY_TO_GUESS);
  }

  /** The form in which it is hashed, so that one keyboard's é is another's (NIST, 3.1.1.2). */
  public static String normal(String passphrase) {
    return Normalizer.normalize(passphrase, Normalizer.Form.NFKC);
  }

  private static Configuration about(String name, String email) {
    DictionaryBuilder own = new DictionaryBuilder().setDictionaryName("own").setExclusion(true);
    Stream.of(OUR_WORDS, words(name), words(email))
        .flatMap(List::stream)
        .forEach(word -> own.addWord(word, 0));
    List<Dictionary> all =
        Stream.concat(
                ConfigurationBuilder.getDefaultDictionaries().stream(),
                Stream.of(own.createDictionary()))
            .toList();
    return new ConfigurationBuilder()
        .setMinimumEntropy(BITS)
        .setMaxLength(LONGEST)
        .setDictionaries(all)
        .createConfiguration();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= SHORTEST_NAME)
        .toList();
  }
}
