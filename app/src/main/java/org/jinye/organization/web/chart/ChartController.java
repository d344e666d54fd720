package org.jinye.organization.web.chart;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jinye.organization.internal.chart.ChartChange;
import org.jinye.organization.internal.chart.ChartProblem;
import org.jinye.organization.internal.chart.Charts;
import org.jinye.organization.internal.chart.Comparison;
import org.jinye.organization.internal.chart.KeptCharts;
import org.jinye.platform.access.Administrators;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.UploadForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 组织导入: a whole organisation from one workbook, with a dry run before anything is written. */
@Controller
@RequestMapping("/organization")
@Administrators
class ChartController {

  static final long LARGEST = 20L * 1024 * 1024;

  private static final Spreadsheet<ChartProblem> PROBLEMS =
      new Spreadsheet<>(
          "问题",
          List.of(
              column("表", 10, ChartProblem::sheet),
              column("行", 8, ChartProblem::row),
              column("列", 14, ChartProblem::column),
              column("问题", 80, ChartProblem::message)));

  private final Charts charts;
  private final KeptCharts kept;
  private final Clock clock;

  ChartController(Charts charts, KeptCharts kept, Clock clock) {
    this.charts = charts;
    this.kept = kept;
    this.clock = clock;
  }

  @Bean
  static UploadForm chartForm() {
    return new UploadForm("/organization", DataSize.ofBytes(LARGEST + 100_000));
  }

  @GetMapping
  String page(Model model) {
    return page(null, model);
  }

  private String page(@Nullable String error, Model model) {
    model.addAttribute("page", new ChartPage(kept.list(), error, clock.getZone()));
    return "organization/chart/page";
  }

  @GetMapping("/template.xlsx")
  void template(HttpServletResponse response) throws IOException {
    Charts.template(Download.start(response, Download.XLSX, "组织导入模板.xlsx"));
  }

  @GetMapping("/export.xlsx")
  void export(HttpServletResponse response) throws IOException {
    charts.export(Download.start(response, Download.XLSX, "组织.xlsx"));
  }

  @PostMapping
  String give(
      @RequestParam MultipartFile file,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model)
      throws IOException {
    if (file.isEmpty() || file.getSize() > LARGEST) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page("请选择一个不超过 20 MB 的 xlsx 文件。", model);
    }
    String name = file.getOriginalFilename();
    long id = kept.keep(me, name == null ? "" : name, file.getBytes());
    return "redirect:/organization/files/" + id;
  }

  @GetMapping("/files/{id}")
  String look(@PathVariable long id, Model model) {
    return look(id, charts.compare(content(id)), model);
  }

  private String look(long id, Comparison comparison, Model model) {
    KeptCharts.Kept file = kept.find(id).orElseThrow(() -> NotFound.of("导入文件"));
    model.addAttribute("page", new ChartPage.DryRun(file, comparison));
    return "organization/chart/dryrun";
  }

  @GetMapping("/files/{id}/problems.xlsx")
  void problems(@PathVariable long id, HttpServletResponse response) throws IOException {
    List<ChartProblem> problems = charts.compare(content(id)).problems();
    PROBLEMS.write(
        Download.start(response, Download.XLSX, "导入问题.xlsx"), problems.stream(), clock.getZone());
  }

  /** Checked anew: since the dry run others may have changed what it was compared with. */
  @PostMapping("/files/{id}/accept")
  String accept(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    KeptCharts.Kept file = kept.find(id).orElseThrow(() -> NotFound.of("导入文件"));
    Comparison result = charts.accept(content(id), "组织导入：" + file.fileName());
    if (!result.problems().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return look(id, result, model);
    }
    if (!result.changes().isEmpty()) {
      kept.accepted(me, id, result.changes().size());
    }
    next.addFlashAttribute("notice", "已导入：" + words(result) + "。");
    return "redirect:/organization";
  }

  private static String words(Comparison result) {
    long added = result.changes().stream().filter(c -> c.kind() == ChartChange.Kind.ADDED).count();
    return "新增 " + added + " 项，修改或结束 " + (result.changes().size() - added) + " 项";
  }

  private byte[] content(long id) {
    return kept.findContent(id).orElseThrow(() -> NotFound.of("导入文件"));
  }
}
