package org.jinye.casebook.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jinye.casebook.review.CleanFilesTest.TODAY;
import static org.jinye.casebook.review.CleanFilesTest.review;

import java.util.List;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Money;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.testing.Weekdays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was fined and collected may not be tied to anybody's appraisal (行政处罚法第七十四条第三款). */
class MoneyIsNoScoreTest {

  private static final CaseFileExamples EXAMPLES = new CaseFileExamples(Weekdays.CALENDAR);
  private static final List<Money> FINES =
      List.of(new Money(1), Money.ofYuan(50), Money.ofYuan(10_000), Money.ofYuan(9_000_000));

  @ParameterizedTest
  @EnumSource
  void aLargerOrSmallerFineChangesNothing(Course course) {
    for (Money fine : FINES) {
      CaseFile file = EXAMPLES.clean(course, 7);
      assertThat(review(Edited.fined(file, fine), TODAY)).isEqualTo(review(file, TODAY));
    }
  }

  @ParameterizedTest
  @MethodSource("org.jinye.casebook.review.ReviewCatalogueTest#rules")
  void norDoesItInAFileWithAFault(String rule) {
    for (Money fine : FINES) {
      CaseFile file = EXAMPLES.flawed(rule, 7);
      assertThat(review(Edited.fined(file, fine), TODAY)).isEqualTo(review(file, TODAY));
    }
  }
}
