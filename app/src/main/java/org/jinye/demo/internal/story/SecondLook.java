package org.jinye.demo.internal.story;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.warnings.Samples;
import org.jinye.warnings.Samples.Waiting;
import org.springframework.stereotype.Component;

/** Two months' samples: the older looked at again by the second supervisor, the newer half done. */
@Component
class SecondLook {

  private static final int OVERTURNED = 7;
  private static final int NEWER_DONE = 3;

  private final Samples samples;
  private final People people;
  private final Making making;
  private final Deeds deeds;
  private final Clock clock;

  SecondLook(Samples samples, People people, Making making, Deeds deeds, Clock clock) {
    this.samples = samples;
    this.people = people;
    this.making = making;
    this.deeds = deeds;
    this.clock = clock;
  }

  void happen(CityPlan plan) {
    YearMonth last = YearMonth.from(plan.until()).minusMonths(1);
    draw(last.minusMonths(1));
    draw(last);
    SignedIn second = people.secondCitySupervisor();
    // minutes ago: nobody of the city takes a step with what was reopened so late
    Instant at = plan.until().atZone(clock.getZone()).toInstant().minusSeconds(600);
    deeds.once(
        "samples checked",
        second,
        () -> {
          List<Waiting> waiting = samples.listWaiting();
          int newer = 0;
          for (int i = 0; i < waiting.size(); i++) {
            Waiting one = waiting.get(i);
            if (YearMonth.from(one.month()).equals(last) && newer++ >= NEWER_DONE) {
              continue;
            }
            boolean overturned = i == OVERTURNED;
            String words = overturned ? "前后三周都有同样的大单，只凭电话说明不够，应当实地核查。" : "复看订单和历史记录，原结论成立。";
            Deeds.expectDone(samples.check(second, one, overturned, words, at));
          }
        });
  }

  private void draw(YearMonth month) {
    String step = "sample " + month;
    if (!making.isDone(step)) {
      LocalDate first = month.plusMonths(1).atDay(1);
      Instant at = first.atTime(5, 20).atZone(clock.getZone()).toInstant();
      Scope.system("抽查").run(() -> samples.draw(month, month.hashCode(), "系统（抽查）", at));
      making.done(step);
    }
  }
}
