package org.jinye.casebook.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jinye.casebook.review.CleanFilesTest.TODAY;
import static org.jinye.casebook.review.CleanFilesTest.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.testing.Weekdays;

/** Laws of the score, over files with any mixture of faults. */
class ReviewProperties {

  private static final CaseFileExamples EXAMPLES = new CaseFileExamples(Weekdays.CALENDAR);

  @Property(tries = 300)
  void theScoreLiesBetweenNoneAndAllAndTheDeductionsAddUpToWhatIsLost(
      @ForAll Course course,
      @ForAll("faults") List<String> faults,
      @ForAll @LongRange(min = 0, max = 10_000) long seed) {
    ReviewSheet sheet = review(EXAMPLES.flawed(course, faults, seed), TODAY);
    assertThat(sheet.score()).isBetween(BigDecimal.ZERO, new BigDecimal(100));
    BigDecimal lost =
        sheet.deductions().stream().map(Deduction::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sheet.score().add(lost)).isEqualByComparingTo("100");
  }

  @Property(tries = 300)
  void aSectionNeverLosesMoreThanItsPoints(
      @ForAll Course course,
      @ForAll("faults") List<String> faults,
      @ForAll @LongRange(min = 0, max = 10_000) long seed) {
    assertThat(review(EXAMPLES.flawed(course, faults, seed), TODAY).sections())
        .allSatisfy(section -> {
          assertThat(section.deducted()).isLessThanOrEqualTo(section.points());
          assertThat(section.score()).isNotNegative();
          assertThat(section.deductions())
              .allSatisfy(deduction -> assertThat(deduction.points()).isNotNegative());
        });
  }

  /** Mending may bring to light what was hidden; where it does not, the score cannot fall. */
  @Property(tries = 400)
  void removingTheCauseOfADeductionRaisesTheScoreOrLeavesIt(
      @ForAll Course course,
      @ForAll("faults") List<String> faults,
      @ForAll @IntRange(min = 0, max = 19) int mended,
      @ForAll @LongRange(min = 0, max = 10_000) long seed) {
    List<String> fewer = new ArrayList<>(faults);
    fewer.remove(mended % faults.size());
    ReviewSheet before = review(EXAMPLES.flawed(course, faults, seed), TODAY);
    ReviewSheet after = review(EXAMPLES.flawed(course, fewer, seed), TODAY);
    Assume.that(isPartOf(places(after), places(before)));
    assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
  }

  @Property(tries = 300)
  void whateverStandsInAFieldTheReviewComesToAScore(
      @ForAll Course course,
      @ForAll @LongRange(min = 0, max = 10_000) long seed,
      @ForAll("texts") List<String> texts) {
    SplittableRandom random = new SplittableRandom(seed);
    CaseFile file =
        Edited.papers(
            EXAMPLES.clean(course, seed),
            paper -> random.nextInt(3) == 0,
            paper -> scribbled(paper, texts, random));
    assertThat(review(file, TODAY).score()).isBetween(BigDecimal.ZERO, new BigDecimal(100));
  }

  private static Paper scribbled(Paper paper, List<String> texts, SplittableRandom random) {
    Map<String, String> fields = new HashMap<>(paper.fields());
    fields.replaceAll(
        (field, words) -> random.nextInt(3) == 0 ? texts.get(random.nextInt(texts.size())) : words);
    return new Paper(
        paper.id(),
        paper.kind(),
        texts.getFirst(),
        random.nextInt(4) == 0 ? null : paper.date(),
        paper.about(),
        fields,
        random.nextInt(4) == 0 ? List.of() : paper.goods(),
        random.nextInt(4) == 0 ? List.of() : paper.opinions(),
        random.nextInt(4) == 0 ? List.of() : paper.signatures(),
        random.nextInt(5),
        random.nextBoolean());
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(12),
            Arbitraries.of(
                "",
                "true",
                "2026-02-30",
                "2026-02-28T25:00",
                "0001-01-01",
                "1e99",
                "0",
                "-1",
                "第",
                "《"))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<String>> faults() {
    return Arbitraries.of(CaseFileExamples.rules().stream().sorted().toList())
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  private static Map<String, Long> places(ReviewSheet sheet) {
    return sheet.deductions().stream()
        .map(deduction ->
            deduction.rule() + deduction.paper() + deduction.field() + deduction.words())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static boolean isPartOf(Map<String, Long> part, Map<String, Long> whole) {
    return part.entrySet().stream()
        .allMatch(place -> whole.getOrDefault(place.getKey(), 0L) >= place.getValue());
  }
}
