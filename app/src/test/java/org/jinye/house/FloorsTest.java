package org.jinye.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.jinye.Jinye;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;

class FloorsTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.jinye");

  @Test
  void modulesUseOnlyWhatTheyMay() {
    // Templates are part of their modules' web; rulebook and casebook are libraries of their own.
    ApplicationModules modules =
        ApplicationModules.of(
            Jinye.class,
            resideInAnyPackage(
                "org.jinye.templates..", "org.jinye.rulebook..", "org.jinye.casebook.."));
    assertThat(modules.stream().map(m -> m.getIdentifier().toString()))
        .as("a rule about modules that do not exist checks nothing")
        .contains("platform", "organization", "worktime", "warnings");
    modules.verify();
  }

  @Test
  void everyEndpointStatesWhoMayCallIt() {
    methods()
        .that(areEndpoints())
        .should(stateWhoMayCall())
        .because("what nobody thought about must not be open")
        .check(HOUSE);
  }

  @Test
  void timeComesInFromOutside() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .because("logic that asks the clock of the machine cannot be tested or replayed")
        .check(HOUSE);
  }

  @Test
  void rowsThatStreamAreHandedOnToBeClosed() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Snapshots") // closes them itself
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "streams rows and gives no stream back",
                call ->
                    call.getTargetOwner().isAssignableTo(JdbcClient.MappedQuerySpec.class)
                        && call.getName().equals("stream")
                        && !call.getOwner().getRawReturnType().isEquivalentTo(Stream.class)))
        .because("a stream of rows that nobody closes keeps its connection for good")
        .check(HOUSE);
  }

  @Test
  void modulesDoNotShareTheirInsides() {
    noClasses()
        .that()
        .resideInAPackage("org.jinye.platform..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "belong to a business module",
                type ->
                    type.getPackageName().startsWith("org.jinye.")
                        && !type.getPackageName().startsWith("org.jinye.platform")
                        && !type.getPackageName().startsWith("org.jinye.rulebook")))
        .check(HOUSE);
  }

  private static DescribedPredicate<JavaMethod> areEndpoints() {
    return DescribedPredicate.describe(
        "are endpoints",
        method ->
            method.isMetaAnnotatedWith(RequestMapping.class)
                && !Set.of("org.jinye.organization.web.SignIn", "org.jinye.platform.web.ErrorPages")
                    .contains(method.getOwner().getName()));
  }

  private static ArchCondition<JavaMethod> stateWhoMayCall() {
    return new ArchCondition<>("state who may call them") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean stated =
            isAccess(method.getAnnotations()) || isAccess(method.getOwner().getAnnotations());
        events.add(new SimpleConditionEvent(method, stated, method.getFullName()));
      }
    };
  }

  private static boolean isAccess(Set<? extends JavaAnnotation<?>> annotations) {
    return annotations.stream()
        .anyMatch(annotation ->
            annotation.getRawType().isAnnotatedWith(PreAuthorize.class)
                || annotation.getRawType().isEquivalentTo(PreAuthorize.class));
  }
}
