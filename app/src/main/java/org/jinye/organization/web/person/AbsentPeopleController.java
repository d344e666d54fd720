package org.jinye.organization.web.person;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.organization.internal.absence.AbsenceDetails;
import org.jinye.organization.internal.absence.AbsenceRow;
import org.jinye.organization.internal.absence.AbsenceStore;
import org.jinye.organization.internal.absence.Candidates;
import org.jinye.organization.internal.absence.KeepingAbsences;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
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

/** 不在岗与代岗: who is away, and who stands in meanwhile. */
@Controller
@RequestMapping("/absences")
@Everyone
class AbsentPeopleController {

  private static final String PAGE = "organization/person/absences";
  private static final Spreadsheet<AbsenceRow> SHEET =
      new Spreadsheet<>(
          "不在岗",
          List.of(
              column("工号或账号", 14, AbsenceRow::number),
              column("姓名", 14, AbsenceRow::name),
              column("单位", 28, AbsenceRow::unit),
              column("种类", 10, row -> row.kind().title()),
              column("第一天", 12, AbsenceRow::from),
              column("最后一天", 12, AbsenceRow::to),
              column("代岗", 36, AbsenceRow::standIns),
              column("说明", 36, AbsenceRow::ground),
              column("登记人", 14, AbsenceRow::setBy)));

  private final AbsenceStore absences;
  private final KeepingAbsences keeping;
  private final Candidates candidates;
  private final Clock clock;

  AbsentPeopleController(
      AbsenceStore absences, KeepingAbsences keeping, Candidates candidates, Clock clock) {
    this.candidates = candidates;
    this.absences = absences;
    this.keeping = keeping;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    String today = LocalDate.now(clock).toString();
    var blank = new AbsenceDetails(person, "LEAVE", today, today, "", "");
    model.addAttribute("page", page(me, state.equals("over"), page, blank, Map.of()));
    return PAGE;
  }

  @GetMapping("/export.xlsx")
  void export(@RequestParam(defaultValue = "") String state, HttpServletResponse response)
      throws IOException {
    boolean over = state.equals("over");
    LocalDate today = LocalDate.now(clock);
    Pager all = new Pager(1, Integer.MAX_VALUE, absences.count(over, today), "");
    List<AbsenceRow> rows = absences.page(over, today, all);
    SHEET.write(
        Download.start(response, Download.XLSX, "不在岗.xlsx"), rows.stream(), clock.getZone());
  }

  @PostMapping
  String add(
      @ModelAttribute AbsenceDetails details,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = keeping.add(me, details);
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", page(me, false, 1, details, errors));
      return PAGE;
    }
    next.addFlashAttribute("notice", "已登记，不在岗期间由代岗人办理。");
    return "redirect:/absences";
  }

  @PostMapping("/{id}/end")
  String end(@PathVariable long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    keeping.end(me, id);
    next.addFlashAttribute("notice", "已回岗，代岗到昨天为止。");
    return "redirect:/absences";
  }

  private AbsencesPage page(
      SignedIn me, boolean over, int page, AbsenceDetails typed, Map<String, String> errors) {
    LocalDate today = LocalDate.now(clock);
    String url = over ? "/absences?state=over" : "/absences";
    Pager pager = new Pager(page, Pager.DEFAULT_SIZE, absences.count(over, today), url);
    return new AbsencesPage(
        absences.page(over, today, pager),
        pager,
        over,
        today,
        me,
        candidates.listFew(),
        typed,
        errors);
  }
}
