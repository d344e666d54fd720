package org.jinye.instruments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jinye.instruments.Acted;
import org.jinye.instruments.InstrumentKind;
import org.jinye.instruments.Instruments;
import org.jinye.instruments.NewInstrument;
import org.jinye.instruments.Subject;
import org.jinye.instruments.SubjectSource;
import org.jinye.instruments.internal.InstrumentCheck;
import org.jinye.instruments.internal.InstrumentLimits;
import org.jinye.instruments.internal.Subjects;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.organization.UnitKind;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Refused;
import org.jinye.worktime.WorkingDays;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing an instrument, empty or begun from what it is about. */
@Controller
@RequestMapping("/instruments")
@Supervisors
class NewInstrumentController {

  private final Instruments instruments;
  private final Subjects subjects;
  private final Organization organization;
  private final WorkingDays workingDays;
  private final InstrumentLimits limits;
  private final Clock clock;

  NewInstrumentController(
      Instruments instruments,
      Subjects subjects,
      Organization organization,
      WorkingDays workingDays,
      InstrumentLimits limits,
      Clock clock) {
    this.instruments = instruments;
    this.subjects = subjects;
    this.organization = organization;
    this.workingDays = workingDays;
    this.limits = limits;
    this.clock = clock;
  }

  @GetMapping("/new")
  String blank(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String subjectKind,
      @RequestParam(defaultValue = "") String subjectId,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    if (!InstrumentCheck.maySend(me)) {
      throw Refused.because("监督文书由各级局的内管员发出。");
    }
    Subject subject = subjectKind.isEmpty() ? Subject.NONE : new Subject(subjectKind, subjectId);
    Optional<SubjectSource.Prefill> begun = subjects.prefill(subject);
    InstrumentKind known = InstrumentKind.find(kind).orElse(InstrumentKind.INQUIRY);
    var today = clock.instant().atZone(clock.getZone()).toLocalDate();
    var form =
        new NewInstrumentForm(
            known.name(),
            begun.map(of -> marketing(me, of.unitCode())).orElse(""),
            subjectKind,
            subjectId,
            begun.map(of -> cut("关于" + of.name() + "的" + known.title(), 100)).orElse(""),
            begun.map(of -> cut(of.facts(), 4000)).orElse(""),
            begun.map(of -> cut(of.demands(), 4000)).orElse(""),
            begun.map(of -> cut(of.evidence(), 2000)).orElse(""),
            workingDays.calendar().plusWorkingDays(today, limits.replyDays()).day().toString(),
            UUID.randomUUID().toString());
    model.addAttribute("page", page(me, form, begun, Map.of()));
    return "instruments/new";
  }

  @PostMapping
  String issue(
      @ModelAttribute NewInstrumentForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Optional<SubjectSource.Prefill> begun = subjects.prefill(form.subject());
    Map<String, String> errors = new LinkedHashMap<>(form.errors());
    Optional<NewInstrument> of = form.asNew(begun.map(SubjectSource.Prefill::unitCode).orElse(""));
    if (of.isPresent() && !errors.containsKey("")) {
      switch (instruments.open(me, of.get(), clock.instant())) {
        case Acted.Done done -> {
          next.addFlashAttribute("notice", "%s已发出。".formatted(done.instrument().number()));
          return "redirect:" + done.instrument().url();
        }
        case Acted.Refused refused -> errors.putAll(refused.errors());
        case Acted.Overtaken overtaken -> errors.put("", overtaken.words());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", page(me, form, begun, errors));
    return "instruments/new";
  }

  private NewInstrumentPage page(
      SignedIn me,
      NewInstrumentForm form,
      Optional<SubjectSource.Prefill> begun,
      Map<String, String> errors) {
    List<Choice> receivers =
        organization.listUnits(me.unitCode()).stream()
            .filter(unit -> !unit.code().equals(me.unitCode()))
            .filter(unit -> unit.isOpen(clock.instant().atZone(clock.getZone()).toLocalDate()))
            .map(unit -> new Choice(unit.code(), unit.name()))
            .toList();
    return new NewInstrumentPage(
        form,
        receivers,
        begun.map(SubjectSource.Prefill::name).orElse(""),
        subjects.link(form.subject()),
        limits.replyDays(),
        errors);
  }

  /** The business department that the matter's unit has, or that of the sender itself. */
  private String marketing(SignedIn me, String unitCode) {
    List<Unit> units = organization.listUnits(me.unitCode());
    return units.stream()
        .filter(unit -> unit.kind() == UnitKind.MARKETING && unit.code().startsWith(unitCode))
        .findFirst()
        .or(() -> units.stream().filter(unit -> unit.kind() == UnitKind.MARKETING).findFirst())
        .map(Unit::code)
        .orElse("");
  }

  private static String cut(String words, int most) {
    return words.length() <= most ? words : words.substring(0, most - 1) + "…";
  }
}
