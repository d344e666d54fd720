package org.jinye.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.jinye.demo.internal.story.CityPlan;
import org.jinye.demo.internal.story.Making;
import org.jinye.demo.internal.story.MakingCity;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.Refused;
import org.springframework.stereotype.Component;

/**
 * The demo city in this installation: units and demo accounts, imported orders, evaluated weeks,
 * warnings handled by the demo people up to the last weeks.
 */
@Component
public class DemoData {

  private final Making making;
  private final MakingCity city;
  private final Organization organization;
  private final Clock clock;

  DemoData(Making making, MakingCity city, Organization organization, Clock clock) {
    this.making = making;
    this.city = city;
    this.organization = organization;
    this.clock = clock;
  }

  /** Nothing is in the database yet, not even an account. */
  public boolean isVirgin() {
    return making.findPlan().isEmpty() && !Scope.system("演示").get(this::hasAnything);
  }

  /** The making was begun and cut off. */
  public boolean isHalfMade() {
    return making.findPlan().isPresent() && !making.isFinished();
  }

  /**
   * Makes the city, its last week being the current one. One that was cut off is brought to its
   * end, provided the same was asked for.
   *
   * @param progress told what is being done, in Chinese
   * @throws Refused when the database holds something else
   */
  public void make(long seed, int retailers, int weeks, Consumer<String> progress)
      throws IOException {
    Optional<CityPlan> begun = making.findPlan();
    if (begun.isEmpty() && isVirgin()) {
      city.begin(new CityPlan(seed, retailers, weeks, LocalDateTime.now(clock).withNano(0)));
    } else if (begun.isEmpty()
        || making.isFinished()
        || !begun.get().isOf(seed, retailers, weeks)) {
      throw Refused.because("数据目录里已经有数据，演示城市只能建在空的数据目录里。");
    }
    goOn(progress);
  }

  /** Brings a city that was cut off to its end. */
  public void goOn(Consumer<String> progress) throws IOException {
    city.goOn(progress);
  }

  private boolean hasAnything() {
    return organization.hasAccounts() || !organization.listUnits("").isEmpty();
  }
}
