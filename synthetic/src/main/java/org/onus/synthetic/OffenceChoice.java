package org.onus.synthetic;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onus.synthetic.Offence.Circumstances;

/** Which offence of a band an incident holds. */
final class OffenceChoice {

  private static final Map<Band, Offence[]> BY_BAND = byBand();

  private static final Offence[] NONE = {};

  private OffenceChoice() {}

  private static Map<Band, Offence[]> byBand() {
    Map<Band, Offence[]> byBand = new EnumMap<>(Band.class);
    for (Band band : Band.values()) {
      byBand.put(
          band,
          Arrays.stream(Offence.values())
              .filter(offence -> offence.band() == band)
              .toArray(Offence[]::new));
    }
    return byBand;
  }

  /** One of the band's offences that fits and is not among the others, or empty. */
  static Optional<Offence> draw(Draw draw, Band band, Circumstances found, Set<Offence> others) {
    Offence[] offences = BY_BAND.getOrDefault(band, NONE);
    double sum = 0;
    for (Offence offence : offences) {
      sum += weight(offence, found, others);
    }
    double at = draw.uniform() * sum;
    for (Offence offence : offences) {
      at -= weight(offence, found, others);
      if (at < 0) {
        return Optional.of(offence);
      }
    }
    return Optional.empty();
  }

  private static double weight(Offence offence, Circumstances found, Set<Offence> others) {
    return offence.fits(found) && !others.contains(offence) ? offence.weight() : 0;
  }
}
