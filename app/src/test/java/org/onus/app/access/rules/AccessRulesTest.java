package org.onus.app.access.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.onus.app.access.Act;
import org.onus.app.access.Decision;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Decision.Granted;
import org.onus.app.access.Decision.Reason;
import org.onus.app.access.Decision.Refused;
import org.onus.app.access.Relation;
import org.onus.app.access.rules.Attempt.Case;
import org.onus.app.kernel.Role;

class AccessRulesTest {
  private static final Case STRANGERS = new Case(Set.of(), false, false, false, false);

  @ParameterizedTest
  @EnumSource
  void everyActIsDoneBySomeRole(Act act) {
    assertThat(Role.values())
        .anySatisfy(role -> assertThat(AccessRules.extent(role, act)).isNotEqualTo(Extent.NEVER));
  }

  @ParameterizedTest
  @EnumSource
  void aPageOffersWhatTheRoleMayDoSomewhere(Act act) {
    for (Role role : Role.values()) {
      assertThat(AccessRules.mayEver(role, act))
          .isEqualTo(AccessRules.extent(role, act) != Extent.NEVER);
    }
    assertThat(AccessRules.mayEver(null, act)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"COMMISSIONER", "EVALUATOR", "ADMINISTRATOR", "DATA_PROTECTION_OFFICER"})
  void whoNeedsNoNamesOpensNobody(Role role) {
    for (Act act : Set.of(Act.OPEN_PERSON, Act.READ_LISTS, Act.EXPORT_LISTS, Act.LOAD_INCIDENTS)) {
      assertThat(AccessRules.decide(new Attempt(role, act, own(Relation.OWNER))))
          .isEqualTo(new Refused(Reason.ROLE));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMMISSIONER", "EVALUATOR", "COORDINATOR", "ANALYST"})
  void figuresWithoutNamesAreReadByWhoNeedsThem(Role role) {
    assertThat(AccessRules.decide(new Attempt(role, Act.READ_FIGURES, null)))
        .isEqualTo(new Granted(Basis.ROLE));
  }

  @ParameterizedTest
  @EnumSource(names = {"PARTNER", "CASE_MANAGER", "ADVOCATE", "ADMINISTRATOR"})
  void othersReadNoFigures(Role role) {
    assertThat(AccessRules.decide(new Attempt(role, Act.READ_FIGURES, null)))
        .isEqualTo(new Refused(Reason.ROLE));
  }

  @Test
  void assessorsScoreExercisesAndCoordinatorsLeadThem() {
    assertThat(AccessRules.extent(Role.ASSESSOR, Act.SCORE_EXERCISES)).isEqualTo(Extent.ALWAYS);
    assertThat(AccessRules.extent(Role.ASSESSOR, Act.LEAD_EXERCISES)).isEqualTo(Extent.NEVER);
    assertThat(AccessRules.extent(Role.COORDINATOR, Act.SCORE_EXERCISES)).isEqualTo(Extent.ALWAYS);
    assertThat(AccessRules.extent(Role.COORDINATOR, Act.LEAD_EXERCISES)).isEqualTo(Extent.ALWAYS);
  }

  @ParameterizedTest
  @EnumSource
  void whereViewsPartIsReadInOnesOwnAreas(Role role) {
    assertThat(AccessRules.extent(role, Act.READ_DISCORDANCE))
        .isEqualTo(
            Set.of(Role.COORDINATOR, Role.ANALYST).contains(role)
                ? Extent.OWN_AREAS
                : Extent.NEVER);
  }

  @Test
  void onesOwnAreasAreOpen() {
    assertThat(open(Role.COORDINATOR, new Case(Set.of(), false, true, false, false)))
        .isEqualTo(new Granted(Basis.OWN_AREA));
  }

  @Test
  void anotherAreaOpensForAReason() {
    assertThat(open(Role.COORDINATOR, STRANGERS)).isEqualTo(new Refused(Reason.OTHER_AREA));
    assertThat(open(Role.COORDINATOR, new Case(Set.of(), false, false, true, false)))
        .isEqualTo(new Granted(Basis.REASON_GIVEN));
  }

  @Test
  void brokenGlassDoesNotStandForAReason() {
    assertThat(open(Role.COORDINATOR, new Case(Set.of(), false, false, false, true)))
        .isEqualTo(new Refused(Reason.OTHER_AREA));
  }

  @ParameterizedTest
  @EnumSource(names = {"OWNER", "PERPETRATOR_FACING", "PANEL_MEMBER"})
  void aPartInACaseMakesItOnesOwn(Relation relation) {
    assertThat(open(Role.CASE_MANAGER, own(relation))).isEqualTo(new Granted(Basis.OWN_CASE));
    assertThat(open(Role.COORDINATOR, own(relation))).isEqualTo(new Granted(Basis.OWN_CASE));
  }

  @Test
  void havingLookedAtSomebodyMakesNoCaseOnesOwn() {
    assertThat(open(Role.CASE_MANAGER, own(Relation.LOOKED_AT)))
        .isEqualTo(new Refused(Reason.NOT_OWN_CASE));
  }

  @Test
  void whoWorksInOwnCasesNeedsAPartOrBrokenGlass() {
    Case inArea = new Case(Set.of(), false, true, true, false);
    Case broken = new Case(Set.of(), false, false, false, true);

    assertThat(open(Role.ADVOCATE, inArea)).isEqualTo(new Refused(Reason.NOT_OWN_CASE));
    assertThat(open(Role.ADVOCATE, broken)).isEqualTo(new Granted(Basis.BROKEN_GLASS));
  }

  @ParameterizedTest
  @MethodSource("rolesWithoutGlass")
  void othersHaveNoGlassToBreak(Role role) {
    assertThat(AccessRules.mayBreakGlass(role, Act.OPEN_PERSON)).isFalse();
  }

  static Stream<Role> rolesWithoutGlass() {
    Set<Role> with = Set.of(Role.PANEL_CHAIR, Role.CASE_MANAGER, Role.ADVOCATE);
    return Stream.of(Role.values()).filter(role -> !with.contains(role));
  }

  @Test
  void glassOpensAPersonAndNothingElse() {
    for (Act act : Act.values()) {
      assertThat(AccessRules.mayBreakGlass(Role.ADVOCATE, act)).isEqualTo(act == Act.OPEN_PERSON);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRestrictedCaseIsHiddenFromEverybodyWithoutAPart(Role role) {
    assertThat(open(role, new Case(Set.of(), true, true, true, true)))
        .isEqualTo(new Refused(Reason.HIDDEN));
  }

  @Test
  void aRestrictedCaseIsOpenToThoseWithAPart() {
    assertThat(open(Role.COORDINATOR, new Case(Set.of(Relation.OWNER), true, false, false, false)))
        .isEqualTo(new Granted(Basis.OWN_CASE));
  }

  @Test
  void anExclusionOutweighsEveryPart() {
    Case excluded = new Case(Set.of(Relation.OWNER, Relation.EXCLUDED), false, true, true, true);

    for (Role role : Role.values()) {
      assertThat(open(role, excluded)).isEqualTo(new Refused(Reason.HIDDEN));
    }
  }

  @Test
  void anActWithoutAPersonIsDecidedByTheRole() {
    assertThat(AccessRules.decide(new Attempt(Role.ANALYST, Act.LOAD_INCIDENTS, null)))
        .isEqualTo(new Granted(Basis.ROLE));
    assertThat(AccessRules.decide(new Attempt(Role.CASE_MANAGER, Act.READ_LISTS, null)))
        .isEqualTo(new Granted(Basis.ROLE));
    assertThat(AccessRules.decide(new Attempt(Role.PARTNER, Act.LOAD_INCIDENTS, null)))
        .isEqualTo(new Refused(Reason.ROLE));
  }

  @Test
  void whatIsAlwaysAllowedNeedsNoPart() {
    assertThat(AccessRules.decide(new Attempt(Role.PARTNER, Act.ASK_WHO_IS_KNOWN, STRANGERS)))
        .isEqualTo(new Granted(Basis.ROLE));
  }

  private static Decision open(Role role, Case subject) {
    return AccessRules.decide(new Attempt(role, Act.OPEN_PERSON, subject));
  }

  private static Case own(Relation relation) {
    return new Case(Set.of(relation), false, false, false, false);
  }
}
