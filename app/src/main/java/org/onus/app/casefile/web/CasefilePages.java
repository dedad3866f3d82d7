package org.onus.app.casefile.web;

import org.onus.app.incidents.CheckLink;
import org.onus.app.ui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in the service navigation, and its link from the check of a file. */
@Configuration(proxyBeanMethods = false)
class CasefilePages {

  @Bean
  NavigationItem priorityList() {
    return new NavigationItem("casefile.navigation.list", 10, "casefile.navigation.list", "/list");
  }

  @Bean
  NavigationItem knownInThePartnership() {
    return new NavigationItem("casefile.section.people", 15, "casefile.navigation.known", "/known");
  }

  @Bean
  NavigationItem samePerson() {
    return new NavigationItem(
        "casefile.section.people", 18, "casefile.navigation.review", "/same-person");
  }

  @Bean
  NavigationItem assessmentsThatWait() {
    return new NavigationItem(
        "assessment.navigation", 19, "casefile.waiting.title", "/assessments/waiting");
  }

  @Bean
  NavigationItem startFromReferral() {
    return new NavigationItem(
        "assessment.navigation", 18, "casefile.referral.title", "/assessments/new");
  }

  @Bean
  NavigationItem recordsOfAccess() {
    return new NavigationItem(
        "casefile.section.oversight", 60, "casefile.navigation.trail", "/records-of-access");
  }

  @Bean
  NavigationItem brokenGlass() {
    return new NavigationItem(
        "casefile.section.oversight", 65, "casefile.navigation.broken-glass", "/broken-glass");
  }

  @Bean
  CheckLink effectOfLoad() {
    return new CheckLink("casefile.effect.link", "/incidents/load/{load}/effect");
  }
}
