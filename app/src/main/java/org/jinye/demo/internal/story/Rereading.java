package org.jinye.demo.internal.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import org.jinye.cases.Reviews;
import org.jinye.cases.Reviews.Drawn;
import org.jinye.platform.access.SignedIn;
import org.springframework.stereotype.Component;

/**
 * The review of the last whole quarter: drawn by the city, read by legal reviewers of other
 * counties, most scores accepted, one objected to, the last files still to be read.
 */
@Component
class Rereading {

  private static final int PER_COUNTY = 1;

  /** Every so many files one is left to be read. */
  private static final int LEFT = 4;

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final Reviews reviews;
  private final People people;

  Rereading(Reviews reviews, People people) {
    this.reviews = reviews;
    this.people = people;
  }

  void happen(CityPlan plan) {
    LocalDate day = plan.until().toLocalDate().minusMonths(3);
    String quarter = day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    SignedIn leader = people.leader();
    boolean isNew = leader.scope().get(() -> reviews.draw(leader, quarter, PER_COUNTY));
    if (!isNew) {
      return;
    }
    List<Drawn> drawn = leader.scope().get(reviews::unread);
    boolean hasObjection = false;
    for (int nth = 0; nth < drawn.size(); nth++) {
      if (nth % LEFT != LEFT - 1) {
        hasObjection = read(drawn.get(nth), hasObjection);
      }
    }
  }

  /** Reads one; true when the unit has objected to one by now. */
  private boolean read(Drawn file, boolean hasObjection) {
    SignedIn reviewer = people.reviewer(file.reviewerId());
    BigDecimal score = reviewer.scope().get(() -> reviews.confirm(reviewer, file));
    boolean objects = !hasObjection && score.compareTo(WHOLE) < 0;
    SignedIn unit = people.countySupervisor(file.unitCode());
    unit.scope().run(() -> reviews.reply(unit, file, objects ? "扣分所指的材料在卷内目录之外另册装订，请复核。" : ""));
    return hasObjection || objects;
  }
}
