package org.onus.app.people.web;

import org.onus.app.ui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in the service navigation. */
@Configuration(proxyBeanMethods = false)
class PeoplePages {

  @Bean
  NavigationItem findPerson() {
    return new NavigationItem(
        "casefile.section.people", 12, "people.navigation.find", "/people", "/people/searches");
  }

  @Bean
  NavigationItem loadPeople() {
    return new NavigationItem(
        "casefile.section.loads", 35, "people.navigation.files", "/people-files");
  }

  @Bean
  NavigationItem loadCustody() {
    return new NavigationItem(
        "casefile.section.loads", 40, "people.navigation.custody", "/custody");
  }
}
