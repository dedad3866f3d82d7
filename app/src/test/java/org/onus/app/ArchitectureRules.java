package org.onus.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.onus.app.access.Reader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The rules of the house that a compiler cannot see, by name. */
final class ArchitectureRules {
  private ArchitectureRules() {}

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new TreeMap<>();
    rules.put("controllers and stores are package-private", hidden());
    rules.put("no room touches another room's web", ownWeb());
    rules.put("only the injected clock tells the time", clock());
    rules.put("no field is injected", constructors());
    rules.put("stores are told who reads", readers());
    return rules;
  }

  private static ArchRule hidden() {
    return classes()
        .that()
        .haveSimpleNameEndingWith("Page")
        .and()
        .resideInAnyPackage("..web..", "..ui..")
        .or()
        .haveSimpleNameEndingWith("Store")
        .should()
        .bePackagePrivate();
  }

  private static ArchRule ownWeb() {
    return noClasses()
        .should(
            new ArchCondition<>("touch the web package of another room") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream()
                    .filter(use -> isForeignWeb(item, use.getTargetClass()))
                    .forEach(
                        use ->
                            events.add(SimpleConditionEvent.satisfied(item, use.getDescription())));
              }
            });
  }

  private static boolean isForeignWeb(JavaClass from, JavaClass to) {
    String target = to.getPackageName();
    int web = (target + ".").indexOf(".web.");
    return target.startsWith("org.onus.app.")
        && web > 0
        && !(from.getPackageName() + ".").startsWith(target.substring(0, web) + ".");
  }

  private static ArchRule clock() {
    return noClasses()
        .that()
        .doNotBelongToAnyOf(Clock.class)
        .should()
        .callMethodWhere(
            describe(
                "now() is called without a clock",
                call ->
                    call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class))));
  }

  private static ArchRule constructors() {
    return fields()
        .should()
        .notBeAnnotatedWith(Autowired.class)
        .andShould()
        .notBeAnnotatedWith(Value.class);
  }

  /** A store gives data away by returning it or by handing it to a taker. */
  private static ArchRule readers() {
    return methods()
        .that()
        .areDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Store")
        .and()
        .areNotPrivate()
        .and()
        .areNotStatic()
        .and(describe("give data away", ArchitectureRules::givesData))
        .should()
        .haveRawParameterTypes(
            describe(
                "with a Reader among them",
                types -> types.stream().anyMatch(type -> type.isEquivalentTo(Reader.class))));
  }

  private static boolean givesData(JavaMethod method) {
    return !method.getModifiers().contains(JavaModifier.SYNTHETIC)
        && (!method.getRawReturnType().isEquivalentTo(void.class)
            || method.getRawParameterTypes().stream().anyMatch(ArchitectureRules::isTaker));
  }

  private static boolean isTaker(JavaClass type) {
    return type.isInterface()
        && type.getAllMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .count()
            == 1;
  }
}
