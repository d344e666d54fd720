package org.jinye.organization.web.person;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jinye.organization.internal.person.KeepingPeople;
import org.jinye.organization.internal.person.PersonDetails;
import org.jinye.organization.internal.person.PersonFilter;
import org.jinye.platform.access.Administrators;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Superiors;
import org.jinye.platform.web.Download;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 人员: leaders look, administrators keep. */
@Controller
@RequestMapping("/people")
@Administrators
class PersonController {

  private static final String FORM = "organization/person/form";
  private static final String PERSON = "organization/person/person";

  private final KeepingPeople keeping;
  private final PersonPages pages;
  private final PersonSheet sheet;

  PersonController(KeepingPeople keeping, PersonPages pages, PersonSheet sheet) {
    this.keeping = keeping;
    this.pages = pages;
    this.sheet = sheet;
  }

  @GetMapping
  @Superiors
  String list(
      @ModelAttribute PersonFilter filter,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", pages.list(me, filter, page));
    return "organization/person/list";
  }

  @GetMapping("/export.xlsx")
  @Superiors
  void export(@ModelAttribute PersonFilter filter, HttpServletResponse response)
      throws IOException {
    sheet.write(filter, Download.start(response, Download.XLSX, "人员.xlsx"));
  }

  @GetMapping("/new")
  String blank(
      @RequestParam(defaultValue = "") String unit,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", pages.blank(me, unit));
    return FORM;
  }

  @PostMapping
  String add(
      @ModelAttribute PersonDetails details,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = keeping.add(me, details);
    if (!errors.isEmpty()) {
      return again(pages.form(me, 0, details, 0, errors), response, model);
    }
    next.addFlashAttribute("notice", details.name() + "已登记，请到岗位页上指定任职。");
    return "redirect:/people?q=" + details.staffNumber();
  }

  @GetMapping("/{id}")
  @Superiors
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", pages.of(me, id, Map.of(), Map.of()));
    return PERSON;
  }

  @GetMapping("/{id}/edit")
  String edit(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", pages.stored(me, keeping.get(id)));
    return FORM;
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable long id,
      @RequestParam int version,
      @ModelAttribute PersonDetails details,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = keeping.change(id, version, details);
    if (!errors.isEmpty()) {
      return again(pages.form(me, id, details, version, errors), response, model);
    }
    return back(id, "已保存。", next);
  }

  @PostMapping("/{id}/move")
  String move(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors =
        keeping.move(me, id, of(typed, "unit"), of(typed, "day"), of(typed, "reason"));
    return answer(me, id, "move.", errors, typed, "调动已办理，原单位的任职已结束。", response, model, next);
  }

  @PostMapping("/{id}/leave")
  String leave(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = keeping.leave(me, id, of(typed, "day"), of(typed, "reason"));
    return answer(me, id, "leave.", errors, typed, "离职已办理，任职已全部结束。", response, model, next);
  }

  @PostMapping("/{id}/link")
  String link(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = keeping.link(me, id, of(typed, "username"), of(typed, "reason"));
    return answer(me, id, "link.", errors, typed, "账号已关联，以后按任职给权限。", response, model, next);
  }

  @PostMapping("/{id}/unlink")
  String unlink(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = keeping.unlink(me, id, of(typed, "reason"));
    return answer(me, id, "link.", errors, typed, "账号已解除关联。", response, model, next);
  }

  /** Several forms stand on the page: its fields are told apart by a prefix. */
  private String answer(
      SignedIn me,
      long id,
      String prefix,
      Map<String, String> errors,
      Map<String, String> typed,
      String notice,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    if (errors.isEmpty()) {
      return back(id, notice, next);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", pages.of(me, id, prefixed(prefix, errors), prefixed(prefix, typed)));
    return PERSON;
  }

  private static Map<String, String> prefixed(String prefix, Map<String, String> values) {
    Map<String, String> prefixed = new HashMap<>();
    values.forEach((name, value) -> prefixed.put(prefix + name, value));
    return prefixed;
  }

  private static String again(PersonForm form, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", form);
    return FORM;
  }

  private static String of(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private static String back(long id, String notice, RedirectAttributes next) {
    next.addFlashAttribute("notice", notice);
    return "redirect:/people/" + id;
  }
}
