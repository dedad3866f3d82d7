package org.onus.app.identification.web;

import org.onus.app.ui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entry in the service navigation. */
@Configuration(proxyBeanMethods = false)
class IdentificationPages {

  @Bean
  NavigationItem rulesAndProfiles() {
    return new NavigationItem(
        "casefile.section.rules", 50, "identification.navigation.rulebook", "/rulebook");
  }
}
