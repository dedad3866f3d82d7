package org.onus.app.access.web;

import org.onus.app.ui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in the service navigation. */
@Configuration(proxyBeanMethods = false)
class AccessPages {

  @Bean
  NavigationItem administration() {
    return new NavigationItem(
        "access.navigation.administration",
        70,
        "access.navigation.administration",
        "/administration");
  }

  @Bean
  NavigationItem rules() {
    return new NavigationItem("casefile.section.rules", 90, "access.navigation.rules", "/rules");
  }
}
