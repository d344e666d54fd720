package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.procedure.Limit;
import org.jspecify.annotations.Nullable;

/**
 * The limits of the procedure for a filing day.
 *
 * @param filed the day that decides the version
 * @param hasEnds a start was given, so that every row has its end
 */
public record LimitsPage(
    LimitForm form, LocalDate filed, List<Row> rows, boolean hasEnds, Map<String, String> errors) {

  static final String PATH = "/case-law/limits";

  /**
   * One limit.
   *
   * @param length 7 个工作日
   * @param whose whom it binds
   * @param extension how it may be extended, in words; empty = not
   * @param end its last day or moment; empty without a start
   */
  public record Row(
      Limit limit, String length, String whose, String extension, String mark, String end) {}

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public String exportUrl() {
    return form.url(PATH + "/export.xlsx");
  }
}
