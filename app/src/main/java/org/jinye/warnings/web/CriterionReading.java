package org.jinye.warnings.web;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jinye.platform.Months;
import org.jinye.platform.Weeks;
import org.jinye.platform.web.Refused;
import org.jinye.warnings.Measure;
import org.jinye.warnings.PriorityBand;
import org.jinye.warnings.Stage;
import org.jinye.warnings.Timeliness;

/** Reads what an address says of a criterion and gives it the one form in which it is compared. */
final class CriterionReading {

  /** At its stage, in time, and due within the days that count as soon. */
  static final String DUE_SOON = "DUE_SOON";

  /** Looked at again, or found wrongly closed; after a colon whom the sample counts for. */
  private static final String SAMPLED = "(CHECKED|OVERTURNED)(:.{1,100})?";

  private static final int LONGEST = 100;

  private CriterionReading() {}

  static String read(Criterion criterion, String text) {
    Optional<String> read =
        switch (criterion) {
          case STATE -> StateFilter.find(text).map(StateFilter::name);
          case PRIORITY -> nameIn(PriorityBand.values(), text);
          case MEASURE -> nameIn(Measure.values(), text);
          case STAGE -> nameIn(Stage.values(), text);
          case TIMELINESS ->
              text.equalsIgnoreCase(DUE_SOON)
                  ? Optional.of(DUE_SOON)
                  : nameIn(Timeliness.values(), text);
          case WEEK -> Weeks.find(text).map(Weeks::name);
          case MONTH -> Months.find(text).map(YearMonth::toString);
          case SAMPLED -> Optional.of(text).filter(word -> word.matches(SAMPLED));
          case RUN, FOUND, KNOWN -> Optional.of(text).filter(run -> run.matches("[0-9]{1,18}"));
          case COUNTY -> Optional.of(text).filter(code -> code.matches("[0-9]{1,8}"));
          case RULE, ASPECT, RETAILER, ITEM, REASON, PERSON, Q ->
              Optional.of(text).filter(word -> word.length() <= LONGEST);
        };
    return read.orElseThrow(() -> Refused.because("筛选条件“" + criterion.title() + "”的值不能识别，请重新选择。"));
  }

  private static Optional<String> nameIn(Enum<?>[] choices, String text) {
    String name = text.toUpperCase(Locale.ROOT);
    return Arrays.stream(choices).map(Enum::name).filter(name::equals).findFirst();
  }
}
