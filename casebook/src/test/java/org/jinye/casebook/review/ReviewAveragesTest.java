package org.jinye.casebook.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jinye.casebook.review.CleanFilesTest.TODAY;
import static org.jinye.casebook.review.CleanFilesTest.review;

import java.math.BigDecimal;
import java.util.List;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.testing.Weekdays;
import org.junit.jupiter.api.Test;

/** What the files of a unit come to. */
class ReviewAveragesTest {

  private static final CaseFileExamples EXAMPLES = new CaseFileExamples(Weekdays.CALENDAR);
  private static final ReviewSheet CLEAN = review(EXAMPLES.clean(Course.PLAIN, 1), TODAY);
  private static final ReviewSheet UNSIGNED = review(EXAMPLES.flawed("QUE_UNSIGNED", 1), TODAY);
  private static final ReviewSheet SPOT = review(EXAMPLES.flawed("SPOT_NUMBER", 1), TODAY);

  @Test
  void ordinaryAndSimpleFilesAreAveragedApart() {
    ReviewAverages averages = ReviewAverages.of(List.of(CLEAN, UNSIGNED, SPOT));
    assertThat(averages.ordinary()).contains(new BigDecimal("92.50"));
    assertThat(averages.simple()).contains(new BigDecimal("99.50"));
    assertThat(averages.standardHandling()).contains(new BigDecimal("96.00"));
    assertThat(averages.excellent()).contains(new BigDecimal("66.67"));
    assertThat(averages.files()).isEqualTo(3);
  }

  @Test
  void aUnitWithOneKindOfFilesHasTheMeanOfThat() {
    ReviewAverages averages = ReviewAverages.of(List.of(SPOT));
    assertThat(averages.ordinary()).isEmpty();
    assertThat(averages.standardHandling()).contains(new BigDecimal("99.50"));
  }

  @Test
  void aUnitWithoutACaseHasNoScore() {
    ReviewAverages averages = ReviewAverages.of(List.of());
    assertThat(averages.ordinary()).isEmpty();
    assertThat(averages.simple()).isEmpty();
    assertThat(averages.standardHandling()).isEmpty();
    assertThat(averages.excellent()).isEmpty();
  }

  @Test
  void ninetyIsExcellent() {
    assertThat(review(EXAMPLES.flawed("DEC_RECEIPT", 1), TODAY).isExcellent()).isTrue();
    assertThat(
            review(EXAMPLES.flawed(Course.PLAIN, List.of("DEC_RECEIPT", "DEC_FACTS"), 1), TODAY)
                .isExcellent())
        .isFalse();
  }
}
