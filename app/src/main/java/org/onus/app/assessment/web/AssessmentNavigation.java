package org.onus.app.assessment.web;

import org.onus.app.ui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry in the service navigation. */
@Configuration(proxyBeanMethods = false)
class AssessmentNavigation {

  @Bean
  NavigationItem howAnswersFollow() {
    return new NavigationItem(
        "assessment.navigation", 24, "assessment.acceptance", "/assessments/acceptance");
  }
}
