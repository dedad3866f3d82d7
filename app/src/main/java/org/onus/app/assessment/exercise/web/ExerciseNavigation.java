package org.onus.app.assessment.exercise.web;

import org.onus.app.ui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries in the service navigation. */
@Configuration(proxyBeanMethods = false)
class ExerciseNavigation {

  @Bean
  NavigationItem calibrationExercises() {
    return new NavigationItem(
        "assessment.navigation", 22, "exercises.navigation.calibration", "/calibration");
  }

  @Bean
  NavigationItem practiceCases() {
    return new NavigationItem(
        "assessment.navigation", 23, "exercises.navigation.practice", "/practice");
  }
}
