package org.jinye.cases.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The networks in sight, measured; they are few, and what they reach is computed on reading. */
@Component
public class NetworkQuery {

  private final NetworkStore store;
  private final MeasuringNetwork measuring;

  NetworkQuery(NetworkStore store, MeasuringNetwork measuring) {
    this.store = store;
    this.measuring = measuring;
  }

  /** Of a unit and a year of the leading case, however they stand; the newest first. */
  public List<MeasuredNetwork> list(RegisterFilter filter) {
    return measuring.list(store.list(RegisterNarrowing.of(filter, "found_at")));
  }

  /** Those that stand as the filter asks. */
  public static List<MeasuredNetwork> standing(List<MeasuredNetwork> all, RegisterFilter filter) {
    return filter
        .findStanding(NetworkStanding.class)
        .map(asked -> all.stream().filter(one -> one.standing() == asked).toList())
        .orElse(all);
  }

  /** How many stand how; they add up to all. */
  public static Map<NetworkStanding, Long> standings(List<MeasuredNetwork> all) {
    Map<NetworkStanding, Long> counts = new EnumMap<>(NetworkStanding.class);
    all.forEach(one -> counts.merge(one.standing(), 1L, Long::sum));
    return counts;
  }
}
