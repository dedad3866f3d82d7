package org.onus.app.people.web;

import org.onus.app.ui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in the service navigation. */
@Configuration(proxyBeanMethods = false)
class PeoplePages {

  @Bean
  NavigationItem findPerson() {
    return new NavigationItem(12, "people.navigation.find", "/people");
  }

  @Bean
  NavigationItem loadPeople() {
    return new NavigationItem(35, "people.navigation.files", "/people-files");
  }

  @Bean
  NavigationItem loadCustody() {
    return new NavigationItem(40, "people.navigation.custody", "/custody");
  }
}
