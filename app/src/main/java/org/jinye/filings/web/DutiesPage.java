package org.jinye.filings.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.filings.internal.DutyFilter;
import org.jinye.filings.internal.DutyQuery.Duty;
import org.jinye.filings.internal.FilingKinds;
import org.jinye.platform.web.Pager;

/** What is due every month. */
public record DutiesPage(
    DutyFilter filter,
    List<Duty> rows,
    Pager pager,
    List<FilingListPage.Figure> figures,
    Map<String, String> units,
    FilingKinds kinds,
    LocalDate today) {

  public String unit(String code) {
    return units.getOrDefault(code, code);
  }

  public String exportUrl() {
    return filter.url(DutyFilter.PATH + "/export.xlsx");
  }
}
