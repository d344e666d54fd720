package org.jinye.casebook.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jinye.casebook.review.CleanFilesTest.TODAY;
import static org.jinye.casebook.review.CleanFilesTest.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.testing.Weekdays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sheet as data is whole, and each of its rules finds what it is for and nothing else. */
class ReviewCatalogueTest {

  private static final ReviewScheme SCHEME = ReviewScheme.on(TODAY);
  private static final CaseFileExamples EXAMPLES = new CaseFileExamples(Weekdays.CALENDAR);
  private static final int SEEDS = 20;

  static Stream<String> rules() {
    return SCHEME.rules().map(ReviewRule::id);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleFiresOnItsFlawedFileAndNoOtherDoes(String rule) {
    LongStream.range(0, SEEDS)
        .forEach(seed -> {
          ReviewSheet sheet = review(EXAMPLES.flawed(rule, seed), TODAY);
          assertThat(sheet.deductions().stream().map(Deduction::rule).distinct())
              .as("seed %d", seed)
              .containsExactly(rule);
          assertThat(sheet.score()).isLessThan(new BigDecimal(100));
        });
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleTakesItsDeductionOnceForAFlawInOnePlace(String rule) {
    ReviewRule found = SCHEME.findRule(rule).orElseThrow();
    ReviewSheet sheet = review(EXAMPLES.flawed(rule, 3), TODAY);
    assertThat(sheet.deductions().getFirst().points()).isEqualByComparingTo(found.deduction());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleSaysWhereItRestsAndWhatToDo(String id) {
    ReviewRule rule = SCHEME.findRule(id).orElseThrow();
    assertThat(rule.basis()).matches(".*(第.+条|办法|规定).*");
    assertThat(rule.title()).isNotBlank();
    assertThat(rule.remedy()).isNotBlank();
    assertThat(rule.version()).isPositive();
    assertThat(rule.deduction()).isPositive();
    assertThat(rule.most() == null || rule.per() == ReviewRule.Per.EACH).isTrue();
  }

  @Test
  void theExamplesOfFaultsAreThoseOfTheRules() {
    assertThat(rules().toList()).doesNotHaveDuplicates();
    assertThat(CaseFileExamples.rules())
        .containsExactlyInAnyOrderElementsOf(rules().collect(Collectors.toSet()));
  }

  @Test
  void thePointsOfTheSectionsAreTheFullScore() {
    assertThat(
            SCHEME.sections().stream()
                .map(ReviewSection::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(SCHEME.full())
        .isEqualByComparingTo("100");
  }

  @Test
  void theSectionsOfTheProvinceHaveItsPoints() {
    Map<String, BigDecimal> points =
        SCHEME.sections().stream()
            .collect(Collectors.toMap(ReviewSection::code, ReviewSection::points));
    assertThat(points)
        .containsEntry("DECISION", new BigDecimal(15))
        .containsEntry("SERVICE", new BigDecimal(5))
        .containsEntry("INSPECTION", new BigDecimal(5))
        .containsEntry("QUESTIONING", new BigDecimal(15))
        .containsEntry("PRESERVATION", new BigDecimal(5))
        .containsEntry("FILING", new BigDecimal(5))
        .containsEntry("HEARING", new BigDecimal(5));
  }

  @Test
  void theDeductionsOfTheProvinceAreExact() {
    Map<String, BigDecimal> deductions =
        SCHEME.rules().collect(Collectors.toMap(ReviewRule::id, ReviewRule::deduction));
    assertThat(deductions)
        .containsAllEntriesOf(
            Stream.of(
                    "DEC_BEFORE_HEARING 10 DEC_CONCURRENT 5 DEC_BUREAU_DATE 10 DEC_PARTY 0.5",
                    "DEC_FACTS 0.5 DEC_CITATION 0.5 DEC_REMEDIES 0.5 DEC_RECEIPT 10",
                    "SRV_BEYOND_LIMIT 5 SRV_7_DAYS 2 SRV_FIELDS 0.5 SRV_WAY 2 SRV_RECEIVER 2 SRV_SEAL 5",
                    "INS_CERTIFICATE 5 INS_OBJECT 5 INS_SIGNATURE 5 INS_FIELDS 0.5",
                    "QUE_RECORDER 2 QUE_TWO_PERSONS 1 QUE_REFUSAL 0.5 QUE_OFFICER 5",
                    "QUE_CORRECTIONS 0.5 QUE_PAGE_NUMBERS 0.5 QUE_PARTICULARS 5 QUE_TIME_PLACE 0.5",
                    "QUE_PAGES_UNSIGNED 1 QUE_UNSIGNED 15",
                    "KEEP_APPROVED 5 KEEP_HANDLED 1 KEEP_OFFICERS 1 KEEP_LIST 5 KEEP_SAME_LIST 5",
                    "KEEP_PICTURE 2 FIL_BASIS 5 FIL_OPINION 0.5 FIL_APPROVED 1",
                    "HEAR_BASIS 1 HEAR_ADDRESS 0.5 HEAR_LIMIT 0.5 HEAR_WAIVER 0.5 HEAR_TIME 0.5",
                    "HEAR_CAUSE 0.5 HEAR_CHAIR 0.5 HEAR_SIGNATURE 0.5 HEAR_CONCLUSION 1")
                .flatMap(line -> Arrays.stream(line.split("(?<=\\d) ", -1)))
                .map(entry -> entry.split(" ", -1))
                .collect(Collectors.toMap(entry -> entry[0], entry -> new BigDecimal(entry[1]))));
  }

  @ParameterizedTest
  @EnumSource
  void everyCheckIsUsed(Check check) {
    assertThat(SCHEME.rules().map(ReviewRule::check)).contains(check);
  }

  @ParameterizedTest
  @EnumSource
  void everyConditionIsUsed(Condition condition) {
    assertThat(SCHEME.rules().flatMap(rule -> rule.when().stream())).contains(condition);
  }

  @Test
  void hintsNameRules() {
    Set<String> rules = rules().collect(Collectors.toSet());
    assertThat(SCHEME.zeros()).hasSize(3);
    assertThat(SCHEME.zeros().stream().flatMap(zero -> zero.hints().stream()))
        .isNotEmpty()
        .allMatch(rules::contains);
  }

  @Test
  void aSchemeAndARuleHaveOneVersionForADay() {
    for (LocalDate day : new LocalDate[] {LocalDate.of(2012, 1, 1), TODAY}) {
      assertThat(
              ReviewScheme.on(day)
                  .rules()
                  .filter(rule -> rule.holdsOn(day))
                  .collect(Collectors.groupingBy(ReviewRule::id, Collectors.counting()))
                  .values())
          .containsOnly(1L);
    }
  }

  @Test
  void nothingThatUsersReadIsEnglish() {
    Stream<String> catalogue =
        Stream.concat(
            SCHEME.rules().flatMap(rule -> Stream.of(rule.title(), rule.basis(), rule.remedy())),
            Stream.concat(
                SCHEME.sections().stream().map(ReviewSection::title),
                SCHEME.zeros().stream()
                    .flatMap(zero -> Stream.of(zero.title(), zero.basis(), zero.remedy()))));
    Stream<String> places =
        rules()
            .map(rule -> review(EXAMPLES.flawed(rule, 1), TODAY))
            .flatMap(sheet -> sheet.deductions().stream())
            .map(Deduction::words);
    assertThat(Stream.of(catalogue, places).flatMap(Function.identity()))
        .allMatch(words -> !words.isBlank())
        .noneMatch(words -> words.matches(".*[A-Za-z].*"));
  }
}
