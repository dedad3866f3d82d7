package org.onus.app.incidents.web;

import org.onus.app.ui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in the service navigation. */
@Configuration(proxyBeanMethods = false)
class IncidentPages {

  @Bean
  NavigationItem loadIncidents() {
    return new NavigationItem(
        "casefile.section.loads", 20, "incidents.navigation.load", "/incidents/load");
  }

  @Bean
  NavigationItem addIncident() {
    return new NavigationItem(
        "casefile.section.loads", 30, "incidents.navigation.add", "/incidents/new");
  }
}
