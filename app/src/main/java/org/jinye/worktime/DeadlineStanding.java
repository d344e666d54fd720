package org.jinye.worktime;

/**
 * How a limit stands on a day: the light, the days left (negative: overdue by) in the limit's unit,
 * and the words for a page (剩 2 个工作日, 今天到期, 超期 1 个工作日).
 */
public record DeadlineStanding(Deadline deadline, Light light, int daysLeft, String words) {}
