package org.onus.app.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onus.app.kernel.Role;

/** Which agencies are for victim-survivors: that they hold somebody tells where help was sought. */
class AgencyKindTest {

  @Test
  void aCharityIsUnlessSomebodyThereWorksWithPerpetrators() {
    assertThat(AgencyKind.CHARITY.isForVictimSurvivors(Set.of())).isTrue();
    assertThat(AgencyKind.CHARITY.isForVictimSurvivors(Set.of(Role.ADVOCATE, Role.PARTNER)))
        .isTrue();
    assertThat(AgencyKind.CHARITY.isForVictimSurvivors(Set.of(Role.ADVOCATE, Role.CASE_MANAGER)))
        .isFalse();
  }

  @Test
  void anyOtherIsIfNobodyThereDoesAnythingElse() {
    Arrays.stream(AgencyKind.values())
        .filter(kind -> kind != AgencyKind.CHARITY)
        .forEach(
            kind -> {
              assertThat(kind.isForVictimSurvivors(Set.of(Role.ADVOCATE))).isTrue();
              assertThat(kind.isForVictimSurvivors(Set.of(Role.ADVOCATE, Role.PARTNER))).isFalse();
              assertThat(kind.isForVictimSurvivors(Set.of())).isFalse();
            });
  }
}
