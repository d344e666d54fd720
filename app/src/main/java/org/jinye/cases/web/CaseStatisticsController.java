package org.jinye.cases.web;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jinye.casebook.Discovery;
import org.jinye.casebook.penalty.Cause;
import org.jinye.casebook.penalty.Causes;
import org.jinye.cases.internal.CaseFilter;
import org.jinye.cases.internal.CaseQuery;
import org.jinye.cases.internal.CaseQuery.By;
import org.jinye.cases.internal.CaseQuery.Tally;
import org.jinye.cases.internal.NetworkQuery;
import org.jinye.cases.internal.NetworkStanding;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 案件统计: cases by unit, month, cause, source or action; every figure opens its cases. */
@Controller
@RequestMapping(CaseStatisticsPage.PATH)
@Everyone
class CaseStatisticsController {

  private final CaseQuery query;
  private final NetworkQuery networks;
  private final Organization organization;
  private final Clock clock;

  CaseStatisticsController(
      CaseQuery query, NetworkQuery networks, Organization organization, Clock clock) {
    this.query = query;
    this.networks = networks;
    this.organization = organization;
    this.clock = clock;
  }

  @GetMapping
  String show(
      @ModelAttribute CaseFilter filter, @RequestParam(defaultValue = "") String by, Model model) {
    CaseFilter of = period(filter);
    By known = find(by);
    UnaryOperator<String> names = names(known);
    model.addAttribute(
        "page",
        new CaseStatisticsPage(
            of,
            known,
            query.tally(of, known).stream()
                .map(one -> new CaseStatisticsPage.Row(names.apply(one.key()), one))
                .toList(),
            query.total(of),
            accepted(of),
            organization.unitNames(),
            LocalDate.now(clock)));
    return "cases/file/statistics";
  }

  @GetMapping("/export.xlsx")
  void export(
      @ModelAttribute CaseFilter filter,
      @RequestParam(defaultValue = "") String by,
      HttpServletResponse response)
      throws IOException {
    CaseFilter of = period(filter);
    By known = find(by);
    UnaryOperator<String> names = names(known);
    var rows =
        Stream.concat(
            query.tally(of, known).stream().map(one -> Map.entry(names.apply(one.key()), one)),
            Stream.of(Map.entry("合计", query.total(of))));
    var sheet =
        new Spreadsheet<Map.Entry<String, Tally>>(
            "案件统计",
            List.of(
                column(known.title(), 30, Map.Entry::getKey),
                column("案件", 10, row -> row.getValue().cases()),
                column("1 万元以上", 12, row -> row.getValue().over10000()),
                column("5 万元以上", 12, row -> row.getValue().over50000()),
                column("真品", 10, row -> row.getValue().genuine()),
                column("非当地渠道", 12, row -> row.getValue().offChannel()),
                column("假冒或伪劣", 12, row -> row.getValue().counterfeit()),
                column("走私", 10, row -> row.getValue().smuggled()),
                column(
                    "卷烟（条）", 14, row -> new BigDecimal(CaseWords.cartons(row.getValue().sticks()))),
                column("案值（元）", 16, row -> BigDecimal.valueOf(row.getValue().valueFen(), 2)),
                column("罚款（元）", 16, row -> BigDecimal.valueOf(row.getValue().fineFen(), 2)),
                column("移送公安", 10, row -> row.getValue().toPolice()),
                column("已结案", 10, row -> row.getValue().done())));
    sheet.write(Download.start(response, Download.XLSX, "案件统计.xlsx"), rows, clock.getZone());
  }

  /** Networks of the unit and year by how they stand; none where a month is asked for. */
  private Map<NetworkStanding, Long> accepted(CaseFilter of) {
    return of.month().isEmpty()
        ? NetworkQuery.standings(networks.list(new RegisterFilter(of.unit(), "", of.year())))
        : Map.of();
  }

  /** This year, where nothing else is asked for. */
  private CaseFilter period(CaseFilter filter) {
    return filter.year().isEmpty() && filter.month().isEmpty()
        ? filter.withYear(LocalDate.now(clock).getYear())
        : filter;
  }

  private static By find(String name) {
    return Arrays.stream(By.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(By.UNIT);
  }

  private UnaryOperator<String> names(By by) {
    Map<String, String> units = organization.unitNames();
    LocalDate today = LocalDate.now(clock);
    return switch (by) {
      case UNIT -> key -> units.getOrDefault(key, key);
      case MONTH -> key -> key;
      case CAUSE ->
          key ->
              key.isEmpty() ? "未定" : Causes.read().find(key, today).map(Cause::title).orElse(key);
      case SOURCE -> key -> Discovery.Source.valueOf(key).title();
      case CAMPAIGN -> key -> key.isEmpty() ? "没有专项行动" : key;
    };
  }
}
