package org.onus.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Our classes keep every rule, and every rule finds its planted fault. */
class ArchitectureTests {

  @TestFactory
  Stream<DynamicTest> ourClassesKeep() {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("org.onus.app");
    return ArchitectureRules.all().entrySet().stream()
        .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(ours)));
  }

  @TestFactory
  Stream<DynamicTest> thePlantedFaultIsFound() {
    JavaClasses planted = new ClassFileImporter().importPackages("org.onus.app.planted");
    return ArchitectureRules.all().entrySet().stream()
        .map(
            rule ->
                dynamicTest(
                    rule.getKey(),
                    () -> assertThat(rule.getValue().evaluate(planted).hasViolation()).isTrue()));
  }
}
