package org.jinye.tasks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jinye.organization.Colleague;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Download;
import org.jinye.tasks.internal.Absences;
import org.jinye.tasks.internal.SettingAbsence;
import org.jinye.tasks.internal.SettingAbsence.Form;
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

/** 外出代办: who is away, and who acts for him. */
@Controller
@RequestMapping("/tasks/absences")
@Everyone
class AbsencesController {

  private final Absences absences;
  private final SettingAbsence setting;
  private final AbsenceSheet sheet;

  AbsencesController(Absences absences, SettingAbsence setting, AbsenceSheet sheet) {
    this.absences = absences;
    this.setting = setting;
    this.sheet = sheet;
  }

  @GetMapping
  String list(@AuthenticationPrincipal SignedIn me, Model model) {
    return page(me, Form.blank(me.accountId()), Map.of(), model);
  }

  @GetMapping("/export.xlsx")
  void export(HttpServletResponse response) throws IOException {
    sheet.write(Download.start(response, Download.XLSX, "外出代办.xlsx"));
  }

  @PostMapping
  String set(
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String standIn,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String last,
      @RequestParam(defaultValue = "") String words,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Form form = new Form(person, standIn, first.strip(), last.strip(), words.strip());
    Map<String, String> errors = setting.set(Colleague.of(me), form);
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(me, form, errors, model);
    }
    next.addFlashAttribute("notice", "已登记，这段时间的待办会出现在代办人的清单里。");
    return "redirect:/tasks/absences";
  }

  @PostMapping("/{id:[0-9]{1,18}}/end")
  String end(@PathVariable long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    setting.end(Colleague.of(me), id);
    next.addFlashAttribute("notice", "代办已结束。");
    return "redirect:/tasks/absences";
  }

  private String page(SignedIn me, Form form, Map<String, String> errors, Model model) {
    Colleague self = Colleague.of(me);
    model.addAttribute(
        "page",
        new AbsencesPage(
            absences.list(),
            choices(setting.listPeople(self)),
            choices(setting.listStandIns(self)),
            form,
            errors,
            me));
    return "tasks/absences";
  }

  private static List<Choice> choices(List<Colleague> people) {
    return people.stream()
        .map(person -> new Choice(Long.toString(person.id()), person.words()))
        .toList();
  }
}
