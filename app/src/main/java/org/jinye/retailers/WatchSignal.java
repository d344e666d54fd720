package org.jinye.retailers;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contributed by a module as a bean: records that speak for watching a retailer more closely. */
public interface WatchSignal {

  /** Its name in tables: {@code confirmed_warning}. */
  String code();

  /** What is counted, for readers: 近12个月查实的预警. */
  String title();

  /** From how many the class ordinary watch is proposed, unless the city set another number. */
  int ordinaryFrom();

  /** From how many the class key watch is proposed, unless the city set another number. */
  int keyFrom();

  /**
   * Numbers by retailer, of those in sight that have any.
   *
   * @param since first day that counts
   * @param retailerId one retailer alone; null = all in sight
   */
  Map<String, Integer> count(LocalDate since, @Nullable String retailerId);
}
