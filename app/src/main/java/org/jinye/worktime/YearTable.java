package org.jinye.worktime;

import java.util.Comparator;
import java.util.List;

/**
 * The published table of one year: every day that its notice names, in order. The notice of a year
 * may name days of the December before, when New Year's holiday is joined with them (2018-12-29 was
 * worked for it).
 */
public record YearTable(int year, String notice, List<NamedDay> days) {

  public YearTable {
    days = days.stream().sorted(Comparator.comparing(NamedDay::day)).toList();
  }
}
