package org.jinye.warnings.web.sampling;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
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
import org.jinye.warnings.WarningSubjects;
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
import org.springframework.web.util.UriUtils;

/** 抽查: the draws, and the check of what was drawn. */
@Controller
@RequestMapping("/samples")
@Everyone
class SamplesController {

  private static final Spreadsheet<NamedRow> SHEET =
      new Spreadsheet<>(
          "抽查",
          List.of(
              Spreadsheet.column("预警", 10, row -> row.row().warningId()),
              Spreadsheet.column("规则", 8, row -> row.row().ruleId()),
              Spreadsheet.column("对象", 24, NamedRow::name),
              Spreadsheet.column("许可证号", 16, row -> row.row().retailerId()),
              Spreadsheet.column("情况", 60, row -> row.row().sentence()),
              Spreadsheet.column("办结", 12, row -> row.row().closedTitle()),
              Spreadsheet.column("办结人", 12, row -> row.row().closedBy()),
              Spreadsheet.column("抽查结果", 20, row -> row.row().resultTitle()),
              Spreadsheet.column("说明", 40, row -> row.row().words()),
              Spreadsheet.column("抽查人", 12, row -> row.row().checkedBy())));

  private static final Spreadsheet<DrawnRow> DRAWS =
      new Spreadsheet<>(
          "抽查",
          List.of(
              Spreadsheet.column("月份", 10, row -> row.sample().monthOf().toString()),
              Spreadsheet.column("县局", 20, DrawnRow::county),
              Spreadsheet.column("办结为正常", 12, row -> row.sample().wavedThrough()),
              Spreadsheet.column("抽取", 8, row -> row.sample().drawn()),
              Spreadsheet.column("待抽查", 8, row -> row.sample().open()),
              Spreadsheet.column("维持", 8, row -> row.sample().confirmed()),
              Spreadsheet.column("应当处理", 10, row -> row.sample().overturned()),
              Spreadsheet.column("推翻率", 10, row -> row.sample().rate()),
              Spreadsheet.column("种子", 22, row -> Long.toString(row.sample().seed()))));

  private final Sampling sampling;
  private final Drawing drawing;
  private final Organization organization;
  private final WarningSubjects subjects;
  private final Clock clock;

  SamplesController(
      Sampling sampling,
      Drawing drawing,
      Organization organization,
      WarningSubjects subjects,
      Clock clock) {
    this.subjects = subjects;
    this.sampling = sampling;
    this.drawing = drawing;
    this.organization = organization;
    this.clock = clock;
  }

  private record NamedRow(SampledRow row, String name) {}

  private record DrawnRow(Sample sample, String county) {}

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String of,
      @RequestParam(defaultValue = "") String unit,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", page(me, of, unit));
    return "warnings/sampling/list";
  }

  @GetMapping("/export.xlsx")
  void exportDraws(
      @RequestParam(defaultValue = "") String of,
      @RequestParam(defaultValue = "") String unit,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response)
      throws IOException {
    SamplesPage page = page(me, of, unit);
    DRAWS.write(
        Download.start(response, Download.XLSX, "抽查.xlsx"),
        page.rows().stream().map(row -> new DrawnRow(row, page.county(row))),
        clock.getZone());
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
      model.addAttribute("page", all(me, month, "请填写月份，不晚于本月，例如 2026-09。"));
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
  void export(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String only,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response)
      throws IOException {
    SamplePage page = page(me, id, only, 0, "", Map.of());
    Sample sample = page.sample();
    SHEET.write(
        Download.start(response, Download.XLSX, "抽查" + sample.monthOf() + ".xlsx"),
        page.rows().stream().map(row -> new NamedRow(row, page.name(row))),
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

  private SamplesPage page(SignedIn me, String of, String unit) {
    YearMonth month = month(of);
    String last = YearMonth.now(clock).minusMonths(1).toString();
    if (month == null) {
      return all(me, last, null);
    }
    Map<String, String> narrowed = new LinkedHashMap<>();
    narrowed.put("月份", month.toString());
    if (!unit.isEmpty()) {
      narrowed.put("单位", counties().getOrDefault(unit, unit));
    }
    return new SamplesPage(
        sampling.list(month, unit),
        counties(),
        narrowed,
        "?of=" + month + (unit.isEmpty() ? "" : "&unit=" + UriUtils.encode(unit, UTF_8)),
        me.isCitySupervisor(),
        last,
        null);
  }

  private SamplesPage all(SignedIn me, String month, @Nullable String error) {
    return new SamplesPage(
        sampling.list(), counties(), Map.of(), "", me.isCitySupervisor(), month, error);
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
        subjects.names(rows.stream().map(SampledRow::subject).toList()),
        me.accountId(),
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
    return organization.listUnits("").stream()
        .collect(Collectors.toMap(Unit::code, Unit::titleAmongCounties));
  }

  private static @Nullable YearMonth month(String text) {
    try {
      return YearMonth.parse(text.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
