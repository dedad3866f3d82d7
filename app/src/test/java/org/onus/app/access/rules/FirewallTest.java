package org.onus.app.access.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onus.app.access.Act;
import org.onus.app.access.Decision.Reason;
import org.onus.app.access.Decision.Refused;
import org.onus.app.access.Relation;
import org.onus.app.access.Side;
import org.onus.app.access.rules.Attempt.Case;
import org.onus.app.access.rules.Firewall.Breach;
import org.onus.app.access.rules.Firewall.Holder;
import org.onus.app.kernel.Role;

class FirewallTest {
  private static final Set<Role> NONE = Set.of();

  @ParameterizedTest
  @EnumSource
  void aRelationIsFoundByItsTextAlone(Relation relation) {
    assertThat(Relation.of(relation.text())).contains(relation);
    assertThat(Relation.of(relation.name())).isEmpty();
    assertThat(relation.text()).matches("[a-z-]+");
  }

  @Test
  void nobodyWorksOnBothSidesOfOneCase() {
    assertThat(
            Firewall.ofPart(Relation.ADVOCATE, holding(Relation.PERPETRATOR_FACING, Role.PARTNER)))
        .contains(Breach.OTHER_SIDE_OF_CASE);
    assertThat(
            Firewall.ofPart(Relation.PERPETRATOR_FACING, holding(Relation.ADVOCATE, Role.PARTNER)))
        .contains(Breach.OTHER_SIDE_OF_CASE);
  }

  @Test
  void aRoleOfTheOtherSideTakesNoPartOnThisOne() {
    assertThat(Firewall.ofPart(Relation.ADVOCATE, holding(Relation.OWNER, Role.CASE_MANAGER)))
        .contains(Breach.OTHER_SIDE_OF_PATHWAY);
    assertThat(Firewall.ofPart(Relation.PERPETRATOR_FACING, holding(Relation.OWNER, Role.ADVOCATE)))
        .contains(Breach.OTHER_SIDE_OF_PATHWAY);
  }

  @ParameterizedTest
  @EnumSource(names = {"OWNER", "PANEL_MEMBER", "PERPETRATOR_FACING", "EXCLUDED"})
  void whatIsOfTheSameSideOrOfNoneIsAllowed(Relation wanted) {
    assertThat(Firewall.ofPart(wanted, holding(Relation.PERPETRATOR_FACING, Role.CASE_MANAGER)))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"OWNER", "PANEL_MEMBER", "ADVOCATE", "LOOKED_AT"})
  void whatIsOfTheAdvocatesSideOrOfNoneIsAllowed(Relation wanted) {
    assertThat(Firewall.ofPart(wanted, holding(Relation.ADVOCATE, Role.ADVOCATE))).isEmpty();
  }

  @Test
  void aDeclaredOfficeHoldsBothDuties() {
    Holder officer = new Holder(Set.of(Relation.PERPETRATOR_FACING), Set.of(Role.ASSESSOR), true);

    assertThat(Firewall.ofPart(Relation.ADVOCATE, officer)).isEmpty();
    assertThat(
            Firewall.ofPart(Relation.ADVOCATE, new Holder(officer.parts(), officer.roles(), false)))
        .contains(Breach.OTHER_SIDE_OF_CASE);
  }

  @ParameterizedTest
  @EnumSource
  void aWholeAgencyWorksOnNoSide(Relation wanted) {
    assertThat(Firewall.ofAgency(wanted).isPresent())
        .isEqualTo(wanted == Relation.ADVOCATE || wanted == Relation.PERPETRATOR_FACING);
    assertThat(Firewall.ofAgency(Relation.ADVOCATE)).contains(Breach.NEEDS_A_PERSON);
  }

  @Test
  void nobodyHasTheRolesOfBothSidesInOnePathway() {
    assertThat(Firewall.ofRole(Role.ADVOCATE, Set.of(Role.CASE_MANAGER), NONE))
        .contains(Breach.OTHER_SIDE_OF_PATHWAY);
    assertThat(Firewall.ofRole(Role.CASE_MANAGER, Set.of(Role.PARTNER, Role.ADVOCATE), NONE))
        .contains(Breach.OTHER_SIDE_OF_PATHWAY);
    assertThat(Firewall.ofRole(Role.ADVOCATE, Set.of(Role.COORDINATOR, Role.PARTNER), NONE))
        .isEmpty();
    assertThat(Firewall.ofRole(Role.COORDINATOR, Set.of(Role.ADVOCATE), NONE)).isEmpty();
    assertThat(Firewall.ofRole(Role.ADVOCATE, NONE, NONE)).isEmpty();
  }

  @Test
  void eitherOfTwoRolesMayBeTheDeclaredOffice() {
    assertThat(Firewall.ofRole(Role.ADVOCATE, Set.of(Role.CASE_MANAGER), Set.of(Role.CASE_MANAGER)))
        .isEmpty();
    assertThat(Firewall.ofRole(Role.ADVOCATE, Set.of(Role.CASE_MANAGER), Set.of(Role.ADVOCATE)))
        .isEmpty();
    assertThat(Firewall.ofRole(Role.ADVOCATE, Set.of(Role.CASE_MANAGER), Set.of(Role.ASSESSOR)))
        .contains(Breach.OTHER_SIDE_OF_PATHWAY);
  }

  @ParameterizedTest
  @EnumSource
  void onlyTwoRolesHaveASide(Role role) {
    assertThat(Firewall.side(role).isPresent())
        .isEqualTo(role == Role.CASE_MANAGER || role == Role.ADVOCATE);
    assertThat(Firewall.side(Role.CASE_MANAGER)).contains(Side.PERPETRATOR);
    assertThat(Firewall.side(Role.ADVOCATE)).contains(Side.VICTIM_SURVIVOR);
  }

  @Test
  void anAdvocatesPartOpensNothingToTheSamePersonAsCaseManager() {
    assertThat(Firewall.serves(Relation.ADVOCATE, Role.CASE_MANAGER)).isFalse();
    assertThat(Firewall.serves(Relation.PERPETRATOR_FACING, Role.ADVOCATE)).isFalse();
    assertThat(Firewall.serves(Relation.ADVOCATE, Role.ADVOCATE)).isTrue();
    assertThat(Firewall.serves(Relation.ADVOCATE, Role.ASSESSOR)).isTrue();
    assertThat(Firewall.serves(Relation.OWNER, Role.CASE_MANAGER)).isTrue();
    assertThat(Firewall.serves(Relation.LOOKED_AT, Role.ADVOCATE)).isFalse();
    Case asAdvocate = new Case(Set.of(Relation.ADVOCATE), false, true, false, false);
    assertThat(AccessRules.decide(new Attempt(Role.CASE_MANAGER, Act.OPEN_PERSON, asAdvocate)))
        .isEqualTo(new Refused(Reason.NOT_OWN_CASE));
    Case restricted = new Case(Set.of(Relation.ADVOCATE), true, true, false, false);
    assertThat(AccessRules.decide(new Attempt(Role.CASE_MANAGER, Act.OPEN_PERSON, restricted)))
        .isEqualTo(new Refused(Reason.HIDDEN));
  }

  private static Holder holding(Relation part, Role role) {
    return new Holder(Set.of(part), Set.of(role), false);
  }
}
