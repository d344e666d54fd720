package org.jinye.warnings.web.sampling;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.access.CitySupervisors;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.warnings.internal.sampling.Drawing;
import org.jinye.warnings.internal.sampling.Sample;
import org.jinye.warnings.internal.sampling.SampledRow;
import org.jinye.warnings.internal.sampling.Sampling;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 抽查: the draws, and the check of what was drawn. */
@Controller
@RequestMapping("/samples")
@Everyone
class SamplesController {

  private static final Spreadsheet<SampledRow> SHEET =
      new Spreadsheet<>(
          "抽查",
          List.of(
              Spreadsheet.column("预警", 10, SampledRow::warningId),
              Spreadsheet.column("规则", 8, SampledRow::ruleId),
              Spreadsheet.column("许可证号", 16, SampledRow::retailerId),
              Spreadsheet.column("情况", 60, SampledRow::sentence),
              Spreadsheet.column("办结", 12, SampledRow::closedTitle),
              Spreadsheet.column("办结人", 12, SampledRow::closedBy),
              Spreadsheet.column("抽查结果", 20, SampledRow::resultTitle),
              Spreadsheet.column("说明", 40, SampledRow::words),
              Spreadsheet.column("抽查人", 12, SampledRow::checkedBy)));

  private final Sampling sampling;
  private final Drawing drawing;
  private final Organization organization;
  private final Clock clock;

  SamplesController(Sampling sampling, Drawing drawing, Organization organization, Clock clock) {
    this.sampling = sampling;
    this.drawing = drawing;
    this.organization = organization;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String of,
      @RequestParam(defaultValue = "") String unit,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    YearMonth month = month(of);
    String last = YearMonth.now(clock).minusMonths(1).toString();
    model.addAttribute(
        "page",
        month == null
            ? page(me, last, null)
            : new SamplesPage(
                sampling.list(month, unit),
                counties(),
                unit.isEmpty()
                    ? Map.of("月份", month.toString())
                    : Map.of("月份", month.toString(), "单位", counties().getOrDefault(unit, unit)),
                me.isCitySupervisor(),
                last,
                null));
    return "warnings/sampling/list";
  }

  @CitySupervisors
  @PostMapping
  String draw(
      @RequestParam(defaultValue = "") String month,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    YearMonth of = month(month);
    if (of == null || of.isAfter(YearMonth.now(clock)) || of.getYear() < 2000) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", page(me, month, "请填写月份，不晚于本月，例如 2026-09。"));
      return "warnings/sampling/list";
    }
    int drawn = drawing.draw(of, me.name(), clock.instant());
    next.addFlashAttribute(
        "notice", drawn == 0 ? "没有可抽的：该月没有办结为正常的预警，或已经抽过。" : "已抽取 %d 个县局的样本。".formatted(drawn));
    return "redirect:/samples";
  }

  @GetMapping("/{id:[0-9]{1,18}}")
  String show(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String only,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", page(me, id, only, 0, "", Map.of()));
    return "warnings/sampling/show";
  }

  @GetMapping("/{id:[0-9]{1,18}}/export.xlsx")
  void export(@PathVariable long id, HttpServletResponse response) throws IOException {
    Sample sample = get(id);
    SHEET.write(
        Download.start(response, Download.XLSX, "抽查" + sample.monthOf() + ".xlsx"),
        sampling.rows(id).stream(),
        clock.getZone());
  }

  @CitySupervisors
  @PostMapping("/{id:[0-9]{1,18}}/{warning:[0-9]{1,18}}")
  String check(
      @PathVariable long id,
      @PathVariable long warning,
      @RequestParam(defaultValue = "") String result,
      @RequestParam(defaultValue = "") String words,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    SampledRow row =
        sampling.rows(get(id).id()).stream()
            .filter(one -> one.warningId() == warning)
            .findFirst()
            .orElseThrow(() -> NotFound.of("预警"));
    if (!result.equals("confirmed") && !result.equals("overturned")) {
      throw Refused.because("请选择抽查结果。");
    }
    Map<String, String> errors =
        sampling.check(me, id, row, result.equals("overturned"), words.strip(), clock.instant());
    if (errors.isEmpty()) {
      next.addFlashAttribute("notice", "抽查结果已登记。");
      return "redirect:/samples/" + id;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", page(me, id, "", warning, words, errors));
    return "warnings/sampling/show";
  }

  private SamplesPage page(SignedIn me, String month, @Nullable String error) {
    return new SamplesPage(
        sampling.list(), counties(), Map.of(), me.isCitySupervisor(), month, error);
  }

  private SamplePage page(
      SignedIn me, long id, String only, long checked, String words, Map<String, String> errors) {
    Sample sample = get(id);
    List<SampledRow> rows =
        sampling.rows(id).stream()
            .filter(row ->
                switch (only) {
                  case "OPEN" -> row.result() == null;
                  case "CONFIRMED", "OVERTURNED" -> only.equals(row.result());
                  default -> true;
                })
            .toList();
    return new SamplePage(
        sample,
        counties().getOrDefault(sample.unitCode(), sample.unitCode()),
        rows,
        only,
        me.isCitySupervisor(),
        checked,
        words,
        errors);
  }

  private Sample get(long id) {
    return sampling.find(id).orElseThrow(() -> NotFound.of("抽查"));
  }

  private Map<String, String> counties() {
    return organization.listUnits("").stream().collect(Collectors.toMap(Unit::code, Unit::name));
  }

  private static @Nullable YearMonth month(String text) {
    try {
      return YearMonth.parse(text.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
