package org.jinye.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.Party;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.Cases;
import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.CaseFiles;
import org.jinye.cases.internal.CaseQuery;
import org.jinye.cases.internal.CaseStore;
import org.jinye.cases.internal.ChangingCase;
import org.jinye.cases.internal.OfficerStore;
import org.jinye.cases.internal.Weighings;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Refused;
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

/** The facts of a case, its parties, its officers and what is to be decided: a form for each. */
@Controller
@RequestMapping("/cases/{id:[0-9]{1,18}}")
@Everyone
class CaseFactsController {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final CasePages pages;
  private final Cases cases;
  private final CaseQuery query;
  private final OfficerStore officers;
  private final CaseStore store;
  private final Weighings weighings;
  private final ChangingCase changing;
  private final Clock clock;

  CaseFactsController(
      CasePages pages,
      Cases cases,
      CaseQuery query,
      OfficerStore officers,
      CaseStore store,
      Weighings weighings,
      ChangingCase changing,
      Clock clock) {
    this.pages = pages;
    this.cases = cases;
    this.query = query;
    this.officers = officers;
    this.store = store;
    this.weighings = weighings;
    this.changing = changing;
    this.clock = clock;
  }

  @GetMapping("/facts")
  String facts(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    CaseFiles.Whole whole = toChange(me, id);
    return facts(id, formOf(whole), Map.of(), model);
  }

  @PostMapping("/facts")
  String setFacts(
      @PathVariable long id,
      @ModelAttribute NewCaseForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    toChange(me, id);
    Map<String, String> errors = new LinkedHashMap<>(form.errors());
    errors.remove("");
    errors.remove("procedure");
    if (errors.isEmpty() && form.findFacts().isPresent()) {
      CaseOutcome outcome = cases.setFacts(me, id, form.seen(), form.findFacts().get());
      if (isDone(outcome, errors)) {
        return done(id, "案情已保存。", next);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return facts(id, form, errors, model);
  }

  @GetMapping("/officers")
  String officers(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    return officers(id, formOf(toChange(me, id)), Map.of(), model);
  }

  @PostMapping("/officers")
  String setOfficers(
      @PathVariable long id,
      @ModelAttribute NewCaseForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    toChange(me, id);
    Map<String, String> errors = new LinkedHashMap<>();
    CaseOutcome outcome = cases.setOfficers(me, id, form.seen(), form.certificates());
    if (isDone(outcome, errors)) {
      return done(id, "执法人员已保存。", next);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return officers(id, form, errors, model);
  }

  @GetMapping("/parties")
  String parties(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    CaseFiles.Whole whole = toChange(me, id);
    return parties(whole, PartiesForm.of(whole.file().parties()), whole.row().version(), model);
  }

  @PostMapping("/parties")
  String setParties(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @RequestParam(defaultValue = "0") int version,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    CaseFiles.Whole whole = toChange(me, id);
    PartiesForm form = PartiesForm.read(typed);
    if (typed.containsKey("more")) {
      return parties(whole, form.withOneMore(), version, model);
    }
    Map<String, String> errors = new LinkedHashMap<>(form.unread(whole.file().parties()));
    if (errors.isEmpty()) {
      List<Party> kept = form.parties(whole.file().parties());
      CaseOutcome outcome = cases.setParties(me, id, version, kept);
      if (isDone(outcome, errors)) {
        return done(id, "当事人已保存。", next);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return parties(whole, form.with(errors), whole.row().version(), model);
  }

  @GetMapping("/decision")
  String decision(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    CaseFiles.Whole whole = toChange(me, id);
    model.addAttribute(
        "page",
        page(
            whole,
            DecisionForm.of(whole.file().decision(), store.weighing(id)),
            changing.findMade(whole.row()).map(words -> Map.of("", words)).orElse(Map.of())));
    return "cases/file/decision";
  }

  @PostMapping("/decision")
  String setDecision(
      @PathVariable long id,
      @ModelAttribute DecisionForm form,
      @RequestParam(defaultValue = "0") int version,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    CaseFiles.Whole whole = toChange(me, id);
    Map<String, String> errors = new LinkedHashMap<>(form.errors(whole.file()));
    if (errors.isEmpty()) {
      CaseOutcome outcome = cases.setDecision(me, id, version, form.decision(), form.weighing());
      if (isDone(outcome, errors)) {
        return done(id, "处理意见已保存。", next);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", page(whole, form, errors));
    return "cases/file/decision";
  }

  private CaseFiles.Whole toChange(SignedIn me, long id) {
    CaseFiles.Whole whole = pages.get(id);
    if (!CaseCheck.mayChange(me, whole.row())) {
      throw Refused.because(whole.row().isOpen() ? "案件由市场检查员或案件承办人办理。" : "案件已经结束，内容不能再改。");
    }
    return whole;
  }

  /** Puts down what was refused; false when there is something. */
  private static boolean isDone(CaseOutcome outcome, Map<String, String> errors) {
    return switch (outcome) {
      case CaseOutcome.Done _ -> true;
      case CaseOutcome.Refused refused -> {
        errors.putAll(refused.errors());
        yield false;
      }
      case CaseOutcome.Overtaken overtaken -> {
        errors.put("", overtaken.words());
        yield false;
      }
    };
  }

  private static String done(long id, String words, RedirectAttributes next) {
    next.addFlashAttribute("notice", words);
    return "redirect:/cases/" + id;
  }

  private String facts(long id, NewCaseForm form, Map<String, String> errors, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("version", pages.get(id).row().version());
    model.addAttribute("page", page(form, errors));
    return "cases/file/facts";
  }

  private String officers(long id, NewCaseForm form, Map<String, String> errors, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("version", pages.get(id).row().version());
    model.addAttribute("page", page(form, errors));
    return "cases/file/chooseofficers";
  }

  private static String parties(CaseFiles.Whole whole, PartiesForm form, int version, Model model) {
    model.addAttribute("page", new PartiesPage(whole.row(), form, version));
    return "cases/file/parties";
  }

  private DecisionPage page(CaseFiles.Whole whole, DecisionForm form, Map<String, String> errors) {
    boolean isReadable = form.errors(whole.file()).isEmpty();
    return new DecisionPage(
        whole.row(),
        form,
        weighings.factors(whole.file()),
        isReadable
            ? weighings.findProposal(whole.file(), form.decision(), form.factors()).orElse(null)
            : null,
        errors);
  }

  private NewCasePage page(NewCaseForm form, Map<String, String> errors) {
    LocalDate today = LocalDate.now(clock);
    return new NewCasePage(
        form,
        "",
        officers.listCertificates().stream().filter(one -> one.isValidOn(today)).toList(),
        query.campaigns(),
        today,
        Map.copyOf(errors));
  }

  private NewCaseForm formOf(CaseFiles.Whole whole) {
    var row = whole.row();
    List<String> chosen =
        officers.listCertificates().stream()
            .filter(one ->
                whole.file().officers().stream()
                    .anyMatch(officer -> officer.certificate().equals(one.number())))
            .map(one -> Long.toString(one.id()))
            .toList();
    return new NewCaseForm(
        row.procedure().name(),
        row.cause(),
        row.source().name(),
        MOMENT.format(row.foundAt()),
        row.place(),
        row.summary(),
        row.campaign(),
        "",
        "",
        "",
        "",
        "",
        chosen,
        "",
        Integer.toString(row.version()));
  }
}
