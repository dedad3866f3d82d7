package org.onus.engine.instruments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which answers an item takes. Not knowing is not among them: that is no answer. */
public sealed interface Scale {

  /** What an answer says, in words; empty if it is none that the item takes. */
  Optional<String> words(String answer);

  /** One of a few answers, each with its points. */
  record OneOf(List<Option> options) implements Scale {
    public OneOf {
      options = List.copyOf(options);
    }

    @Override
    public Optional<String> words(String answer) {
      return option(answer).map(Option::title);
    }

    Optional<Option> option(String answer) {
      return options.stream().filter(option -> option.key().equals(answer)).findFirst();
    }

    int least() {
      return options.stream().mapToInt(Option::points).min().orElseThrow();
    }

    int most() {
      return options.stream().mapToInt(Option::points).max().orElseThrow();
    }
  }

  /**
   * A percentage that another system worked out, with at most two decimals.
   *
   * @param bands what it is called, from the highest down
   */
  record Percentage(List<Band> bands) implements Scale {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public Percentage {
      bands = List.copyOf(bands);
    }

    @Override
    public Optional<String> words(String answer) {
      if (!NUMBER.matcher(answer).matches()) {
        return Optional.empty();
      }
      BigDecimal number = new BigDecimal(answer);
      return number.compareTo(ALL) > 0
          ? Optional.empty()
          : Band.of(bands, number).map(band -> answer + "%, " + band.title());
    }
  }
}
