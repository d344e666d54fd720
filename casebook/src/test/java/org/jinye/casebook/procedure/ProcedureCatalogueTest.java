package org.jinye.casebook.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Steps and limits as data are whole. */
class ProcedureCatalogueTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void knowsEveryLimitOfTheDomainTable() {
    assertThat(Limit.on(TODAY).stream().map(Limit::code))
        .contains(
            "CASE_CHECK",
            "CASE_LATE_FILE",
            "EVID_KEEP",
            "DEFENCE",
            "HEAR_REQ",
            "HEAR_NOTICE",
            "DECIDE",
            "SERVE",
            "SERVE_PUBLIC",
            "PAY",
            "URGE",
            "COURT_EXEC",
            "REVIEW",
            "SUE",
            "OWNERLESS",
            "TRANSFER_HEAD",
            "TRANSFER_SEND",
            "POLICE_FILE",
            "RECON",
            "PROSECUTOR",
            "GOODS",
            "MAJOR");
  }

  @Test
  void aLimitHasOneRowForADay() {
    for (LocalDate day : List.of(LocalDate.of(2015, 1, 1), LocalDate.of(2021, 7, 15), TODAY)) {
      assertThat(Limit.on(day).stream().map(Limit::code)).doesNotHaveDuplicates();
    }
  }

  @Test
  void theHearingIsAskedForWithinThreeDaysUntilTheNewLawAndFiveSince() {
    assertThat(Limit.get("HEAR_REQ", LocalDate.of(2021, 7, 14)).length()).isEqualTo(3);
    assertThat(Limit.get("HEAR_REQ", LocalDate.of(2021, 7, 15)).length()).isEqualTo(5);
  }

  @Test
  void daysOfTwoThreeFiveAndSevenInThePenaltyLawAreWorkingDays() {
    assertThat(
            Limit.all().stream()
                .filter(limit -> limit.basis().startsWith("行政处罚法第"))
                .filter(limit -> Set.of(2, 3, 5, 7).contains(limit.length())))
        .allMatch(limit -> limit.unit() == Limit.Unit.WORKING_DAYS);
  }

  @Test
  void everyLimitThatAStepNamesIsKnown() {
    Set<String> known = Limit.on(TODAY).stream().map(Limit::code).collect(Collectors.toSet());
    assertThat(
            CaseStep.all().stream()
                .flatMap(step -> Stream.concat(step.starts().stream(), step.ends().stream())))
        .allMatch(known::contains);
  }

  @Test
  void everyStepAndEveryNeedNamesItsArticle() {
    assertThat(CaseStep.all())
        .allMatch(step -> step.basis().matches(".*(第.+条|规定).*"))
        .allSatisfy(step ->
            assertThat(step.needs()).allMatch(need -> need.basis().matches(".*(第.+条|规定).*")));
  }

  @Test
  void aStepLeadsOnOrEnds() {
    assertThat(CaseStep.all())
        .allMatch(step -> (step.to() == null) != (step.end() == null))
        .allMatch(step ->
            step.to() == null
                || step.from().stream().allMatch(from -> from.compareTo(step.to()) < 0));
    assertThat(CaseStep.all().stream().map(CaseStep::code)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void everyProcedureReachesTheArchive(CaseProcedure procedure) {
    Set<Stage> reached = EnumSet.of(Stage.CHECKING);
    for (Stage stage : Stage.values()) {
      if (reached.contains(stage)) {
        CaseStep.from(procedure, stage)
            .forEach(step -> {
              if (step.to() != null) {
                reached.add(step.to());
              }
            });
      }
    }
    assertThat(reached).contains(Stage.ARCHIVED);
  }

  @Test
  void everyTestOfANeedIsUsed() {
    Set<Need.What> used =
        CaseStep.all().stream()
            .flatMap(step -> step.needs().stream())
            .map(Need::what)
            .collect(Collectors.toSet());
    assertThat(used)
        .containsExactlyInAnyOrder(Arrays.stream(Need.What.values()).toArray(Need.What[]::new));
  }

  @Test
  void nothingThatUsersReadIsEnglish() {
    assertThat(
            Stream.concat(
                CaseStep.all().stream()
                    .flatMap(step ->
                        Stream.concat(
                            Stream.of(step.title(), step.basis()),
                            step.needs().stream()
                                .flatMap(need -> Stream.of(need.words(), need.basis())))),
                Limit.all().stream()
                    .flatMap(limit -> Stream.of(limit.title(), limit.from(), limit.basis()))))
        .noneMatch(words -> words.matches(".*[A-Za-z].*"));
  }
}
