package org.onus.app.people.web;

import org.onus.app.ui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entry in the service navigation. */
@Configuration(proxyBeanMethods = false)
class PeoplePages {

  @Bean
  NavigationItem loadCustody() {
    return new NavigationItem(40, "people.navigation.custody", "/custody");
  }
}
