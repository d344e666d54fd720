package org.jinye.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jinye.casebook.transfer.TransferCourse;
import org.jinye.casebook.transfer.TransferEvent;
import org.jinye.casebook.transfer.TransferPackage;
import org.jinye.casebook.transfer.TransferStep;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.Cases;
import org.jinye.cases.internal.CaseAlarms;
import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.CaseFiles;
import org.jinye.cases.internal.TransferStore;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
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

/** 涉刑移送: the alarm, the package, the course and the way back of one case. */
@Controller
@RequestMapping("/cases/{id:[0-9]{1,18}}/transfer")
@Everyone
class TransferController {

  private final CasePages pages;
  private final Cases cases;
  private final CaseAlarms alarms;
  private final TransferStore store;

  TransferController(CasePages pages, Cases cases, CaseAlarms alarms, TransferStore store) {
    this.pages = pages;
    this.cases = cases;
    this.alarms = alarms;
    this.store = store;
  }

  @GetMapping
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    return show(me, id, Map.of(), Map.of(), UUID.randomUUID().toString(), model);
  }

  @PostMapping
  String go(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    TransferStep.Act act =
        Arrays.stream(TransferStep.Act.values())
            .filter(one -> one.name().equals(text(typed, "act")))
            .findFirst()
            .orElseThrow(() -> Refused.because("没有这一步，请刷新页面后再试。"));
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<LocalDateTime> at = moment(text(typed, "at"));
    String persons = text(typed, "persons");
    String key = text(typed, "formKey");
    if (at.isEmpty()) {
      errors.put("at", "请填写时间，例如 2026-09-24 10:30。");
    }
    if (!persons.matches("[0-9]{0,4}")) {
      errors.put("persons", "人数应是整数。");
    }
    if (key.isEmpty() || key.length() > 60) {
      errors.put("", "表单已失效，请刷新页面后再填。");
    }
    if (errors.isEmpty() && at.isPresent()) {
      var event =
          new TransferEvent(
              act,
              at.get(),
              text(typed, "document"),
              text(typed, "words"),
              persons.isEmpty() ? 0 : Integer.parseInt(persons));
      switch (cases.transfer(me, id, event, key)) {
        case CaseOutcome.Done _ -> {
          next.addFlashAttribute("notice", TransferStep.of(act).title() + "：已登记。");
          return "redirect:/cases/" + id + "/transfer";
        }
        case CaseOutcome.Refused refused -> errors.putAll(refused.errors());
        case CaseOutcome.Overtaken overtaken -> errors.put("", overtaken.words());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(me, id, typed, errors, key, model);
  }

  private String show(
      SignedIn me,
      long id,
      Map<String, String> typed,
      Map<String, String> errors,
      String key,
      Model model) {
    CaseFiles.Whole whole = pages.get(id);
    TransferCourse course = store.course(id);
    TransferPackage material = TransferPackage.of(whole.file());
    model.addAttribute(
        "page",
        new TransferPage(
            whole.row(),
            alarms.of(whole.row(), whole.file()),
            course,
            material,
            course.offers(material),
            typed,
            errors,
            key,
            CaseCheck.mayHandle(me)));
    return "cases/file/transfer";
  }

  private static Optional<LocalDateTime> moment(String typed) {
    try {
      return Optional.of(LocalDateTime.parse(typed.replace(' ', 'T')));
    } catch (DateTimeException notAMoment) {
      return Optional.empty();
    }
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }
}
