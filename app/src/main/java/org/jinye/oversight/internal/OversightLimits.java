package org.jinye.oversight.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code jinye.oversight.*}: never less strict than the rule (9 calls a day, 3 rides a month, the
 * record by the next working day).
 *
 * @param callsPerDay calls of each county and working day
 * @param lookBackDays how old the orders may be that calls are drawn from
 * @param recordDays working days after the draw by which the calls are recorded
 * @param ridesPerMonth vehicles of each county and month
 */
@ConfigurationProperties("jinye.oversight")
public record OversightLimits(
    int callsPerDay, int lookBackDays, int recordDays, int ridesPerMonth) {

  private static final int LEAST_CALLS = 9;
  private static final int LEAST_RIDES = 3;
  private static final int LONGEST_LOOK_BACK = 60;

  public OversightLimits {
    require(callsPerDay >= LEAST_CALLS, "calls-per-day 不能小于 " + LEAST_CALLS);
    require(ridesPerMonth >= LEAST_RIDES, "rides-per-month 不能小于 " + LEAST_RIDES);
    require(recordDays == 0 || recordDays == 1, "record-days 应为 0 或 1（工作日）");
    require(
        lookBackDays >= 1 && lookBackDays <= LONGEST_LOOK_BACK,
        "look-back-days 应为 1 到 " + LONGEST_LOOK_BACK);
  }

  private static void require(boolean holds, String words) {
    if (!holds) {
      throw new IllegalArgumentException("jinye.oversight." + words + "。");
    }
  }
}
