package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * When stock was taken last, by warehouse.
 *
 * @param since who was counted before that day is overdue
 * @param months how many may pass, for the words
 */
public record CountedLast(Map<Long, LocalDate> days, LocalDate since, int months) {

  Optional<LocalDate> day(long warehouse) {
    return Optional.ofNullable(days.get(warehouse));
  }

  /** Empty when nothing is due; an empty warehouse never counted needs no count. */
  String overdue(long warehouse, boolean isFilled) {
    return day(warehouse)
        .map(day -> day.isBefore(since) ? "超过 " + months + " 个月没有盘点" : "")
        .orElse(isFilled ? "应当盘点" : "");
  }
}
