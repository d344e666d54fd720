package org.jinye.casebook.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jinye.casebook.Sanction;
import org.junit.jupiter.api.Test;

/** The catalogue of causes, as its files have it. */
class CausesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final Causes causes = Causes.read();

  @Test
  void holdsEveryCauseOfTheRuleBase() {
    Stream<String> numbered = IntStream.rangeClosed(1, 24).mapToObj("T%02d"::formatted);
    Stream<String> others = Stream.of("T02X", "M01", "E01");
    assertThat(causes.on(TODAY))
        .extracting(Cause::code)
        .doesNotHaveDuplicates()
        .containsAll(Stream.concat(numbered, others).toList());
  }

  @Test
  void everyCauseHasADutyAndAPenaltyArticle() {
    assertThat(causes.all())
        .allSatisfy(cause -> {
          assertThat(cause.duty()).as(cause.code()).isNotEmpty();
          assertThat(cause.basis()).as(cause.code()).isNotEmpty();
        });
  }

  @Test
  void onlyWhatWasNotReadHasNoArticleNumber() {
    assertThat(causes.all())
        .filteredOn(cause -> cause.basis().stream().anyMatch(place -> place.article() == 0))
        .allMatch(cause -> cause.mark() == Mark.M);
  }

  @Test
  void everyFineOfAnArticleReadIsWithinItsBounds() {
    assertThat(causes.all().stream().flatMap(cause -> cause.fines().stream()))
        .filteredOn(StatutoryFine::isShare)
        .allSatisfy(fine -> {
          BigDecimal from = Objects.requireNonNull(fine.shareFrom());
          BigDecimal to = Objects.requireNonNull(fine.shareTo());
          assertThat(from).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
          assertThat(to).isGreaterThan(from).isLessThanOrEqualTo(new BigDecimal("3"));
        });
  }

  @Test
  void everyRangeIsThatOfTheRuleBase() {
    assertThat(ranges())
        .contains(
            "T01 可以处非法收购烟叶价值20%以上50%以下",
            "T02 应当处违法运输的烟草专卖品价值20%以上50%以下",
            "T03 可以处违法运输的烟草专卖品价值10%以上20%以下",
            "T05 应当处违法生产的烟草专卖品价值1倍以上2倍以下",
            "T06 应当处违法生产的烟草专卖品价值1倍以上2倍以下",
            "T07 应当处违法批发的烟草制品价值50%以上1倍以下",
            "T08 应当处违法经营的烟草制品价值10%以上20%以下",
            "T09 可以处进货总额5%以上10%以下",
            "T10 应当处违法经营总额20%以上50%以下",
            "T11 应当处违法销售总额20%以上50%以下",
            "T12 应当处批发总额10%以上20%以下",
            "T13 应当处违法销售总额20%以上50%以下",
            "T14 应当处所购烟草专卖品价值50%以上1倍以下",
            "T15 可以处烟草制品价值50%以下",
            "T16 可以处非法经营总额50%以下",
            "T17 应当处拍卖的烟草专卖品价值20%以上50%以下",
            "M01 可以处50000元以下",
            "M01 可以处50000元以上500000元以下");
  }

  @Test
  void noTwoVersionsOfACauseHoldOnTheSameDay() {
    assertThat(causes.all())
        .allSatisfy(cause ->
            assertThat(causes.all())
                .filteredOn(other -> !other.equals(cause) && other.code().equals(cause.code()))
                .noneMatch(cause::overlaps));
  }

  @Test
  void noTitleHoldsAnEnglishWord() {
    Stream<String> words =
        causes.all().stream()
            .flatMap(cause ->
                Stream.concat(Stream.of(cause.title()), cause.bounds().stream().map(Bound::words)));
    assertThat(words).noneMatch(title -> title.matches(".*[A-Za-z].*"));
    assertThat(causes.listed()).noneMatch(name -> name.title().matches(".*[A-Za-z].*"));
    assertThat(causes.all())
        .noneMatch(cause -> cause.note().replaceAll("T\\d\\dX?", "").matches(".*[A-Za-z].*"));
  }

  @Test
  void theThirtyNamesAreAllMappedToCausesThatExist() {
    assertThat(causes.listed())
        .filteredOn(name -> name.number() > 0)
        .extracting(ListedCause::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    assertThat(causes.listed())
        .allSatisfy(name -> {
          assertThat(name.causes()).isNotEmpty();
          assertThat(name.causes())
              .allMatch(code -> causes.find(code, TODAY).isPresent(), name.title());
        });
  }

  @Test
  void aGraveTransportHasTheEightGrounds() {
    Cause grave = causes.find("T02X", TODAY).orElseThrow();
    assertThat(grave.bounds(Bound.Role.NEEDED))
        .extracting(bound -> bound.basis().point())
        .containsExactly(1, 1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(grave.fines()).isEmpty();
    assertThat(grave.measures())
        .extracting(Measure::sanction)
        .containsExactly(Sanction.CONFISCATE_GOODS, Sanction.CONFISCATE_GAINS);
  }

  @Test
  void otherAuthoritiesAreCompetentWhereTheLawSaysSo() {
    assertThat(causes.on(TODAY))
        .filteredOn(cause -> cause.competent() != Competence.TOBACCO)
        .extracting(Cause::code)
        .containsExactly("T10", "T19", "T20", "T21", "T22", "T23", "P01", "P02");
  }

  @Test
  void salesToMinorsAreNoCauseOfThisLawBeforeItWasInForce() {
    assertThat(causes.find("M01", LocalDate.of(2021, 5, 31))).isEmpty();
    assertThat(causes.find("M01", LocalDate.of(2021, 6, 1))).isPresent();
  }

  private List<String> ranges() {
    return causes.all().stream()
        .flatMap(cause ->
            cause.fines().stream()
                .map(fine -> cause.code() + " " + fine.force().title() + "处" + fine.words()))
        .toList();
  }
}
