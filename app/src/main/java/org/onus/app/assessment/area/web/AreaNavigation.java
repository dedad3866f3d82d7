package org.onus.app.assessment.area.web;

import org.onus.app.ui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries in the service navigation. */
@Configuration(proxyBeanMethods = false)
class AreaNavigation {

  @Bean
  NavigationItem whatTheAreaLooksLike() {
    return new NavigationItem("assessment.navigation", 20, "figures.navigation", "/area-figures");
  }

  @Bean
  NavigationItem whereViewsPart() {
    return new NavigationItem(
        "assessment.navigation", 21, "discordance.navigation", "/discordance");
  }
}
