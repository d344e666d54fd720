package org.jinye.warnings.web.precision;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.platform.Months;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Download;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.internal.precision.PrecisionTables;
import org.jinye.warnings.internal.precision.PrecisionTables.By;
import org.jinye.warnings.internal.precision.PrecisionTables.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 查实率: by rule, county and person, of a month or of all the time. */
@Controller
@RequestMapping("/precision")
@Everyone
class PrecisionController {

  private final PrecisionTables tables;
  private final Organization organization;
  private final Rulebook rulebook;
  private final Clock clock;

  PrecisionController(
      PrecisionTables tables, Organization organization, Rulebook rulebook, Clock clock) {
    this.tables = tables;
    this.organization = organization;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  private record Line(String kind, String name, Tally tally) {}

  @GetMapping
  String show(
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String rule,
      Model model) {
    model.addAttribute("page", page(Months.find(month).orElse(null), rule));
    return "warnings/precision/show";
  }

  @GetMapping("/export.xlsx")
  void export(
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String rule,
      HttpServletResponse response)
      throws IOException {
    PrecisionPage page = page(Months.find(month).orElse(null), rule);
    List<Line> lines = new ArrayList<>();
    for (PrecisionPage.Table table : page.tables()) {
      table.rows().forEach(row -> lines.add(new Line(table.title(), page.name(table, row), row)));
      Tally sum = page.sum(table);
      if (sum != null && !table.rows().isEmpty()) {
        lines.add(new Line(table.title(), "合计", sum));
      }
    }
    var sheet =
        new Spreadsheet<Line>(
            "查实率",
            List.of(
                Spreadsheet.column("口径", 12, Line::kind),
                Spreadsheet.column("名称", 24, Line::name),
                Spreadsheet.column("触发", 10, line -> line.tally().fired()),
                Spreadsheet.column("未办结", 10, line -> line.tally().open()),
                Spreadsheet.column("不予处理", 10, line -> line.tally().notProcessed()),
                Spreadsheet.column("核查无异常", 12, line -> line.tally().harmless()),
                Spreadsheet.column("核查有异常", 12, line -> line.tally().irregular()),
                Spreadsheet.column("查实率", 10, line -> line.tally().precision()),
                Spreadsheet.column("抽查", 10, line -> line.tally().sampled()),
                Spreadsheet.column("应当处理", 10, line -> line.tally().overturned()),
                Spreadsheet.column("推翻率", 10, line -> line.tally().overturnedRate())));
    sheet.write(
        Download.start(response, Download.XLSX, "查实率.xlsx"), lines.stream(), clock.getZone());
  }

  private PrecisionPage page(@Nullable YearMonth month, String asked) {
    Map<String, String> names = new HashMap<>();
    organization.listUnits("").forEach(unit -> names.put(unit.code(), unit.titleAmongCounties()));
    Map<String, String> rules = new TreeMap<>();
    rulebook.rules().forEach(rule -> rules.put(rule.id(), rule.id() + " " + rule.title()));
    names.putAll(rules);
    String rule = rules.containsKey(asked) ? asked : "";
    return new PrecisionPage(
        month,
        rule,
        rules.entrySet().stream()
            .map(entry -> new Choice(entry.getKey(), entry.getValue()))
            .toList(),
        Stream.of(By.values())
            .map(by -> new PrecisionPage.Table(by, tables.listOfRule(by, month, rule)))
            .toList(),
        names);
  }
}
