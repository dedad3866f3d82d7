package org.onus.app.casefile.web;

import org.onus.app.ui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in the service navigation. */
@Configuration(proxyBeanMethods = false)
class CasefilePages {

  @Bean
  NavigationItem priorityList() {
    return new NavigationItem(10, "casefile.navigation.list", "/list");
  }
}
