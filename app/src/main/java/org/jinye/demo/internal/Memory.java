package org.jinye.demo.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the generator remembers of a shop from week to week. */
final class Memory {

  private static final int CYCLES = 3;
  private static final double PERSISTENCE = 0.45;

  private final int[] totals = new int[CYCLES];
  private int orders;
  private double drift;
  private int lastWeek = -1;
  private LocalDate lastDay = LocalDate.MIN;
  private int absentUntil;
  private int busyUntil;
  private boolean missedLast;
  private @Nullable Device newDevice;
  private @Nullable LocalDate filedUntil;

  void ordered(int week, LocalDate day, int cartons) {
    lastDay = day;
    totals[orders % CYCLES] = cartons;
    orders++;
    lastWeek = week;
    missedLast = false;
  }

  void missed() {
    missedLast = true;
  }

  /** The next value of the shop's own ups and downs, with deviation 1. */
  double drifts(double shock) {
    drift = PERSISTENCE * drift + Math.sqrt(1 - PERSISTENCE * PERSISTENCE) * shock;
    return drift;
  }

  boolean hasHistory() {
    return orders > CYCLES;
  }

  boolean orderedIn(int week) {
    return lastWeek == week;
  }

  boolean orderedSince(LocalDate day) {
    return !lastDay.isBefore(day);
  }

  LocalDate lastDay() {
    return lastDay;
  }

  double meanOfLast() {
    return (totals[0] + totals[1] + totals[2]) / (double) CYCLES;
  }

  boolean missedLast() {
    return missedLast;
  }

  void staysAwayUntil(int week) {
    absentUntil = week;
  }

  boolean isAwayIn(int week) {
    return week < absentUntil;
  }

  /** Deeds of one shop are kept apart, so that each stands out against ordinary weeks. */
  void isBusyUntil(int week) {
    busyUntil = week;
  }

  boolean isBusyIn(int week) {
    return week < busyUntil;
  }

  void ordersFrom(Device device) {
    newDevice = device;
  }

  Device deviceOr(Device usual) {
    return newDevice != null ? newDevice : usual;
  }

  void filedUntil(LocalDate day) {
    filedUntil = day;
  }

  boolean hasFilingOn(LocalDate day) {
    return filedUntil != null && !day.isAfter(filedUntil);
  }
}
