package org.jinye.cases.web;

import static org.jinye.cases.web.NetworkController.number;
import static org.jinye.cases.web.NetworkController.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jinye.casebook.crime.Acceptance;
import org.jinye.casebook.crime.NetworkApplication;
import org.jinye.casebook.crime.NetworkStandard.Level;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.internal.ApplyingNetwork;
import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.MeasuredNetwork;
import org.jinye.cases.internal.MeasuringNetwork;
import org.jinye.cases.internal.NetworkApplicationRow;
import org.jinye.cases.internal.NetworkWord;
import org.jinye.platform.Days;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
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

/** 验收申请: written, handed in, answered by the upper bureau; printed as Word. */
@Controller
@RequestMapping("/cases/{id:[0-9]{1,18}}/network/applications")
@Everyone
class NetworkApplicationController {

  private static final String ONE = "/{application:[0-9]{1,18}}";

  private final CasePages pages;
  private final MeasuringNetwork measuring;
  private final ApplyingNetwork applying;
  private final Clock clock;

  NetworkApplicationController(
      CasePages pages, MeasuringNetwork measuring, ApplyingNetwork applying, Clock clock) {
    this.pages = pages;
    this.measuring = measuring;
    this.applying = applying;
    this.clock = clock;
  }

  @PostMapping
  String begin(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me) {
    Level level =
        level(text(typed, "level")).orElseThrow(() -> Refused.because("没有这个标准，请刷新页面后再试。"));
    String key = NetworkController.key(typed);
    CaseOutcome outcome = me.scope().get(() -> applying.begin(me, id, level, key));
    if (outcome instanceof CaseOutcome.Refused refused) {
      throw Refused.because(String.join("", refused.errors().values()));
    }
    return measuring.of(pages.get(id).row()).applications().stream()
        .filter(one -> one.level() == level)
        .reduce((one, later) -> later)
        .map(one -> "redirect:" + one.url())
        .orElseThrow(() -> NotFound.of("验收申请"));
  }

  @GetMapping(ONE)
  String show(
      @PathVariable long id,
      @PathVariable long application,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return show(me, id, application, Map.of(), Map.of(), model);
  }

  @GetMapping(ONE + "/application.docx")
  void print(@PathVariable long id, @PathVariable long application, HttpServletResponse response)
      throws IOException {
    var whole = pages.get(id);
    MeasuredNetwork measured = measuring.of(whole.row());
    NetworkApplicationRow row = row(measured, application);
    byte[] file = NetworkWord.of(whole.file().bureau().name(), row, written(measured, row));
    Download.start(response, Download.DOCX, "网络案件验收申请.docx").write(file);
  }

  @PostMapping(ONE)
  String write(
      @PathVariable long id,
      @PathVariable long application,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return go(
        new Request(me, id, application, typed),
        () -> applying.write(me, seen(id, application, typed), text(typed, "words")),
        "案件概述已保存。",
        response,
        model,
        next);
  }

  @PostMapping(ONE + "/submit")
  String submit(
      @PathVariable long id,
      @PathVariable long application,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return go(
        new Request(me, id, application, typed),
        () ->
            applying.submit(
                me,
                seen(id, application, typed),
                text(typed, "document"),
                Days.find(text(typed, "on")).orElse(null)),
        "申请已提交，提交时的内容已留存。",
        response,
        model,
        next);
  }

  @PostMapping(ONE + "/withdraw")
  String withdraw(
      @PathVariable long id,
      @PathVariable long application,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return go(
        new Request(me, id, application, typed),
        () -> applying.withdraw(me, seen(id, application, typed), text(typed, "withdrawReason")),
        "申请已撤回。",
        response,
        model,
        next);
  }

  @PostMapping(ONE + "/answer")
  String answer(
      @PathVariable long id,
      @PathVariable long application,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    var answer =
        new ApplyingNetwork.Answer(
            Arrays.stream(Acceptance.values())
                .filter(one -> one.name().equals(text(typed, "state")))
                .findFirst()
                .orElse(null),
            level(text(typed, "level")).orElse(null),
            text(typed, "by"),
            Days.find(text(typed, "resultOn")).orElse(null),
            text(typed, "resultDocument"),
            text(typed, "reason"));
    return go(
        new Request(me, id, application, typed),
        () -> applying.answer(me, seen(id, application, typed), answer),
        "验收结果已登记。",
        response,
        model,
        next);
  }

  private record Request(SignedIn me, long id, long application, Map<String, String> typed) {}

  private String go(
      Request of,
      Supplier<CaseOutcome> work,
      String notice,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (NetworkFactController.isDone(of.me().scope().get(work), errors)) {
      next.addFlashAttribute("notice", notice);
      return "redirect:/cases/" + of.id() + "/network/applications/" + of.application();
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(of.me(), of.id(), of.application(), of.typed(), errors, model);
  }

  private String show(
      SignedIn me,
      long id,
      long application,
      Map<String, String> typed,
      Map<String, String> errors,
      Model model) {
    MeasuredNetwork measured = measuring.of(pages.get(id).row());
    NetworkApplicationRow row = row(measured, application);
    model.addAttribute(
        "page",
        new NetworkApplicationPage(
            measured,
            row,
            written(measured, row),
            measuring.papers(measured, LocalDate.now(clock)),
            typed,
            errors,
            CaseCheck.mayHandle(me),
            ApplyingNetwork.mayAnswer(me)));
    return "cases/file/networkapplication";
  }

  private NetworkApplication written(MeasuredNetwork measured, NetworkApplicationRow row) {
    NetworkApplication snapshot = row.snapshot();
    return snapshot != null
        ? snapshot
        : measured
            .findMeter(row.level())
            .map(meter -> measuring.application(measured, meter, row.words(), LocalDate.now(clock)))
            .orElseThrow(() -> NotFound.of("标准"));
  }

  private static NetworkApplicationRow row(MeasuredNetwork in, long application) {
    return in.applications().stream()
        .filter(one -> one.id() == application)
        .findFirst()
        .orElseThrow(() -> NotFound.of("验收申请"));
  }

  private static ApplyingNetwork.Seen seen(long id, long application, Map<String, String> typed) {
    return new ApplyingNetwork.Seen(id, application, number(typed, "version"));
  }

  private static Optional<Level> level(String name) {
    return Arrays.stream(Level.values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
