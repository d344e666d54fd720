package org.jinye.casebook.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.testing.Weekdays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file without a fault loses nothing, neither in the end nor on any day before. */
class CleanFilesTest {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final CaseFileExamples EXAMPLES = new CaseFileExamples(Weekdays.CALENDAR);
  private static final int SEEDS = 100;

  @ParameterizedTest
  @EnumSource
  void aCleanFileOfEveryCourseHasTheFullScoreAndNoDeduction(Course course) {
    LongStream.range(0, SEEDS)
        .forEach(seed -> {
          ReviewSheet sheet = review(EXAMPLES.clean(course, seed), TODAY);
          assertThat(sheet.deductions()).as("seed %d", seed).isEmpty();
          assertThat(sheet.score()).isEqualByComparingTo("100");
          assertThat(sheet.hints()).isEmpty();
          assertThat(sheet.stillToCome()).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void anUnfinishedFileLosesNothingOnAnyDayForWhatItsStageDoesNotDemandYet(Course course) {
    for (long seed = 0; seed < 5; seed++) {
      CaseFile whole = EXAMPLES.clean(course, seed);
      LocalDate found = whole.discovery().at().toLocalDate();
      for (LocalDate day = found; !day.isAfter(found.plusDays(160)); day = day.plusDays(1)) {
        assertThat(review(EXAMPLES.cleanOn(course, seed, day), day).deductions())
            .as("seed %d on %s", seed, day)
            .isEmpty();
      }
    }
  }

  static ReviewSheet review(CaseFile file, LocalDate today) {
    return Review.of(file, today, Weekdays.CALENDAR, List.of());
  }
}
