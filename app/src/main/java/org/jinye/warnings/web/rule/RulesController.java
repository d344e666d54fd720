package org.jinye.warnings.web.rule;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 预警规则: what each finds, its parameters, and its precision so far. */
@Controller
@RequestMapping("/rules")
@Everyone
class RulesController {

  private static final Spreadsheet<UnitValue> VALUES =
      new Spreadsheet<>(
          "分单位参数",
          List.of(
              column("单位", 24, UnitValue::unit),
              column("参数", 24, UnitValue::parameter),
              column("适用", 20, UnitValue::scope),
              column("值", 14, UnitValue::value),
              column("上级的值", 28, UnitValue::above),
              column("与上级相比", 24, UnitValue::comparison),
              column("生效日期", 12, UnitValue::validFrom)));

  private final RulePages pages;
  private final Clock clock;

  RulesController(RulePages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("page", pages.list());
    return "warnings/rule/list";
  }

  @GetMapping("/export")
  void export(HttpServletResponse response) throws IOException {
    RulesPage page = pages.list();
    PrecisionSheet.headed("规则")
        .write(
            Download.start(response, Download.XLSX, "预警规则.xlsx"),
            Stream.concat(
                page.lines().stream().map(RulesPage.Line::precision), Stream.of(page.total())),
            clock.getZone());
  }

  @GetMapping("/{id}")
  String show(@PathVariable String id, @RequestParam(defaultValue = "") String unit, Model model) {
    model.addAttribute("page", pages.page(id, unit));
    return "warnings/rule/show";
  }

  @GetMapping("/{id}/values/export")
  void exportValues(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String unit,
      HttpServletResponse response)
      throws IOException {
    RulePage page = pages.page(id, unit);
    VALUES.write(
        Download.start(response, Download.XLSX, page.rule().title() + "分单位参数.xlsx"),
        page.values().stream(),
        clock.getZone());
  }

  @GetMapping("/{id}/export")
  void exportOne(@PathVariable String id, HttpServletResponse response) throws IOException {
    RulePage page = pages.page(id, "");
    PrecisionSheet.headed("县局")
        .write(
            Download.start(response, Download.XLSX, page.rule().title() + "分县情况.xlsx"),
            Stream.concat(page.counties().stream(), Stream.of(page.total())),
            clock.getZone());
  }
}
