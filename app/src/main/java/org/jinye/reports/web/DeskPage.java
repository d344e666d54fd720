package org.jinye.reports.web;

import java.util.List;
import org.jinye.reports.internal.ReportTable;
import org.jinye.worktime.DeadlineStanding;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the person who is signed in, and how things stand.
 *
 * @param worklist only for supervisors; null for others, who do not handle warnings
 * @param leadersMonth only for leaders
 * @param openByCounty for who oversees counties; null for others
 * @param week the newest week with warnings; null when there are none
 * @param mayImport whether the imports are any of his business
 * @param firstSteps what a new installation needs; empty once it has been evaluated
 * @param files whether the person's business is to file
 */
public record DeskPage(
    List<Figure> figures,
    @Nullable Worklist worklist,
    @Nullable ReportTable leadersMonth,
    @Nullable ReportTable openByCounty,
    @Nullable ReportTable week,
    @Nullable Happened lastRun,
    boolean mayImport,
    @Nullable Happened lastImport,
    List<FirstStep> firstSteps,
    boolean files) {

  /** A number and the list of what it counts. */
  public record Figure(String title, String value, String href, String note) {}

  /**
   * What the person is to do next.
   *
   * @param url the whole list that {@code next} begins
   */
  public record Worklist(String title, String url, List<Item> next) {}

  /** A warning that waits. */
  public record Item(
      String href,
      String shop,
      String rule,
      String county,
      String sentence,
      DeadlineStanding limit) {}

  /** What was done last. */
  public record Happened(String title, String href, String words, String note) {}

  /** One step of setting up. */
  public record FirstStep(String title, String words, String href, boolean done) {}
}
