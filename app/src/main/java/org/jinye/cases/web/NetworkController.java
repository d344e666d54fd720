package org.jinye.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jinye.casebook.crime.NetworkPart;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.KeepingNetwork;
import org.jinye.cases.internal.MeasuredNetwork;
import org.jinye.cases.internal.MeasuringNetwork;
import org.jinye.cases.internal.NetworkRow;
import org.jinye.cases.internal.NetworkStore;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
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

/** 网络案件: the meter of a case for both standards, the cases tied to it and what people found. */
@Controller
@RequestMapping("/cases/{id:[0-9]{1,18}}/network")
@Everyone
class NetworkController {

  private final CasePages pages;
  private final MeasuringNetwork measuring;
  private final KeepingNetwork keeping;
  private final NetworkStore store;
  private final Organization organization;
  private final Clock clock;

  NetworkController(
      CasePages pages,
      MeasuringNetwork measuring,
      KeepingNetwork keeping,
      NetworkStore store,
      Organization organization,
      Clock clock) {
    this.pages = pages;
    this.measuring = measuring;
    this.keeping = keeping;
    this.store = store;
    this.organization = organization;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    return show(me, id, Map.of(), Map.of(), model);
  }

  @PostMapping
  String begin(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return go(
        me,
        id,
        typed,
        Map.of(),
        () -> keeping.begin(me, id, text(typed, "networkName"), kind(typed), key(typed)),
        "网络案件已立，可以并案和登记查实的情况。",
        response,
        model,
        next);
  }

  @PostMapping("/name")
  String rename(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return go(
        me,
        id,
        typed,
        Map.of(),
        () ->
            keeping.rename(
                me, id, number(typed, "version"), text(typed, "networkName"), kind(typed)),
        "名称已保存。",
        response,
        model,
        next);
  }

  @PostMapping("/ties")
  String tie(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return go(
        me,
        id,
        typed,
        Map.of(),
        () -> keeping.tie(me, id, text(typed, "number"), text(typed, "tieReason"), key(typed)),
        "案件已并入。",
        response,
        model,
        next);
  }

  @PostMapping("/ties/{tie:[0-9]{1,18}}/untie")
  String untie(
      @PathVariable long id,
      @PathVariable long tie,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return go(
        me,
        id,
        typed,
        Map.of(),
        () -> keeping.untie(me, id, tie, text(typed, "untieReason")),
        "案件已移出网络。",
        response,
        model,
        next);
  }

  @PostMapping("/facts")
  String addFact(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    var form = new NetworkFactForm(typed);
    return go(
        me,
        id,
        typed,
        form.unread(),
        () -> placed(form, keeping.addFact(me, id, form.content(), key(typed))),
        "已登记，仪表已重新计算。",
        response,
        model,
        next);
  }

  static CaseOutcome placed(NetworkFactForm form, CaseOutcome outcome) {
    return outcome instanceof CaseOutcome.Refused refused
        ? new CaseOutcome.Refused(form.placed(refused.errors()))
        : outcome;
  }

  private String go(
      SignedIn me,
      long id,
      Map<String, String> typed,
      Map<String, String> unread,
      Supplier<CaseOutcome> work,
      String notice,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = new LinkedHashMap<>(unread);
    if (errors.isEmpty()) {
      switch (me.scope().get(work)) {
        case CaseOutcome.Done _ -> {
          next.addFlashAttribute("notice", notice);
          return "redirect:/cases/" + id + "/network";
        }
        case CaseOutcome.Refused refused -> errors.putAll(refused.errors());
        case CaseOutcome.Overtaken overtaken -> errors.put("", overtaken.words());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(me, id, typed, errors, model);
  }

  private String show(
      SignedIn me, long id, Map<String, String> typed, Map<String, String> errors, Model model) {
    CaseRow row = pages.get(id).row();
    MeasuredNetwork measured = measuring.of(row);
    String key = text(typed, "formKey");
    model.addAttribute(
        "page",
        new NetworkPage(
            measured,
            store.findTiedInto(id).orElse(null),
            organization.unitNames(),
            pages.earlier(row).stream()
                .filter(one -> measured.members().stream().noneMatch(in -> in.id() == one.id()))
                .toList(),
            parts(LocalDate.now(clock)),
            store.unpriced(measured.members().stream().map(CaseRow::id).toList()),
            typed,
            errors,
            key.isEmpty() ? UUID.randomUUID().toString() : key,
            CaseCheck.mayHandle(me)));
    return "cases/file/network";
  }

  static List<Choice> parts(LocalDate day) {
    return NetworkPart.list(day).stream().map(one -> new Choice(one.code(), one.title())).toList();
  }

  private static NetworkRow.Kind kind(Map<String, String> typed) {
    return Arrays.stream(NetworkRow.Kind.values())
        .filter(one -> one.name().equals(text(typed, "networkKind")))
        .findFirst()
        .orElse(NetworkRow.Kind.FAKE);
  }

  /** The form's key; without a usable one each sending is its own. */
  static String key(Map<String, String> typed) {
    return Optional.of(text(typed, "formKey"))
        .filter(key -> key.matches("[0-9A-Za-z-]{1,60}"))
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  static int number(Map<String, String> typed, String field) {
    String text = text(typed, field);
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip().replace("\u0000", "");
  }
}
