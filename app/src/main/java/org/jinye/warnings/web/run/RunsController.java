package org.jinye.warnings.web.run;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jinye.platform.access.CitySupervisors;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.jinye.platform.web.Refused;
import org.jinye.warnings.EvaluatingOrders;
import org.jinye.warnings.RunState;
import org.jinye.warnings.internal.run.JudgeableDays;
import org.jinye.warnings.internal.run.RunList;
import org.jinye.warnings.internal.run.RunList.Filter;
import org.jinye.warnings.internal.run.RunOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** 评估运行: the list, its export, the progress of a line, and stopping a run. */
@Controller
@RequestMapping("/runs")
class RunsController {

  private final RunList runs;
  private final RunRows rows;
  private final JudgeableDays days;
  private final EvaluatingOrders evaluating;
  private final Clock clock;

  RunsController(
      RunList runs, RunRows rows, JudgeableDays days, EvaluatingOrders evaluating, Clock clock) {
    this.runs = runs;
    this.rows = rows;
    this.days = days;
    this.evaluating = evaluating;
    this.clock = clock;
  }

  @GetMapping
  @Everyone
  String list(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String city,
      @RequestParam(defaultValue = "") String origin,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Filter filter = filter(state, city, origin);
    Pager pager =
        new Pager(page, Pager.DEFAULT_SIZE, runs.count(filter), url("/runs", state, city, origin));
    model.addAttribute(
        "page",
        new RunsPage(
            runs.list(filter, pager).stream().map(line -> rows.row(line, me)).toList(),
            pager,
            state,
            city,
            Arrays.stream(RunState.values()).map(s -> new Choice(s.name(), s.title())).toList(),
            cities(),
            origin,
            Arrays.stream(RunOrigin.values()).map(o -> new Choice(o.name(), o.title())).toList(),
            url("/runs/export", state, city, origin),
            RunRows.mayEvaluate(me),
            me.isAdministrator()));
    return "warnings/run/list";
  }

  @GetMapping("/export")
  @Everyone
  void export(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String city,
      @RequestParam(defaultValue = "") String origin,
      HttpServletResponse response)
      throws IOException {
    new RunsSheet(rows::name)
        .write(
            runs,
            filter(state, city, origin),
            Download.start(response, Download.XLSX, "评估运行.xlsx"),
            clock.getZone());
  }

  /** A line of the list, asked for again and again while the run goes on. */
  @GetMapping("/{id}/row")
  @Everyone
  String row(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("row", rows.row(id, me));
    return "warnings/run/row";
  }

  /** The card of a running evaluation; when it has ended the browser fetches the page anew. */
  @GetMapping("/{id}/progress")
  @Everyone
  String progress(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model) {
    RunRow row = rows.row(id, me);
    if (!row.isOpen()) {
      response.setHeader("HX-Refresh", "true");
    }
    model.addAttribute("row", row);
    return "warnings/run/progress";
  }

  @PostMapping("/{id}/cancel")
  @CitySupervisors
  String cancel(
      @PathVariable long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    rows.row(id, me);
    if (!evaluating.cancel(id)) {
      throw Refused.because("评估 " + id + " 已经结束，不能取消。");
    }
    next.addFlashAttribute("notice", "已要求取消评估 " + id + "，稍候生效。");
    return "redirect:/runs/" + id;
  }

  private List<Choice> cities() {
    return days.listCities().stream().map(code -> new Choice(code, rows.name(code))).toList();
  }

  private static Filter filter(String state, String city, String origin) {
    return new Filter(state(state), city.matches("[0-9]{1,4}") ? city : "", origin(origin));
  }

  private static @Nullable RunOrigin origin(String name) {
    return Arrays.stream(RunOrigin.values())
        .filter(origin -> origin.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable RunState state(String name) {
    return Arrays.stream(RunState.values())
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static String url(String path, String state, String city, String origin) {
    return UriComponentsBuilder.fromPath(path)
        .queryParam("state", "{state}")
        .queryParam("city", "{city}")
        .queryParam("origin", "{origin}")
        .encode()
        .build(state, city, origin)
        .toString();
  }
}
