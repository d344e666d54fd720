package org.jinye.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Party;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.Cases;
import org.jinye.cases.NewCase;
import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.CaseQuery;
import org.jinye.cases.internal.OfficerStore;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Refused;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
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

/** Opening a case, empty or begun from a shop, a visit, a warning, a lead. */
@Controller
@RequestMapping("/cases")
@Everyone
class NewCaseController {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final Cases cases;
  private final CaseQuery query;
  private final OfficerStore officers;
  private final Retailers retailers;
  private final Clock clock;

  NewCaseController(
      Cases cases, CaseQuery query, OfficerStore officers, Retailers retailers, Clock clock) {
    this.cases = cases;
    this.query = query;
    this.officers = officers;
    this.retailers = retailers;
    this.clock = clock;
  }

  @GetMapping("/new")
  String blank(
      @RequestParam(defaultValue = "") String retailer,
      @RequestParam(defaultValue = "") String originKind,
      @RequestParam(defaultValue = "") String originId,
      @RequestParam(defaultValue = "INSPECTION") String source,
      @RequestParam(defaultValue = "") String summary,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    if (!CaseCheck.mayHandle(me)) {
      throw Refused.because("案件由市场检查员或案件承办人登记。");
    }
    Optional<Retailer> shop = retailer.isEmpty() ? Optional.empty() : retailers.find(retailer);
    List<String> own =
        officers.listCertificates().stream()
            .filter(one -> one.accountId() != null && one.accountId() == me.accountId())
            .map(one -> Long.toString(one.id()))
            .toList();
    var form =
        new NewCaseForm(
            CaseProcedure.ORDINARY.name(),
            "",
            source,
            MOMENT.format(LocalDateTime.ofInstant(clock.instant(), clock.getZone())),
            shop.map(Retailer::address).orElse(""),
            summary.length() > 4000 ? summary.substring(0, 4000) : summary,
            "",
            originKind,
            originId,
            "INDIVIDUAL",
            shop.map(Retailer::name).orElse(""),
            shop.map(Retailer::retailerId).orElse(""),
            own,
            UUID.randomUUID().toString(),
            "");
    model.addAttribute("page", page(form, Map.of()));
    return "cases/file/new";
  }

  @PostMapping
  String open(
      @ModelAttribute NewCaseForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = new LinkedHashMap<>(form.errors());
    Optional<NewCase.Facts> facts = form.findFacts();
    Optional<CaseProcedure> procedure = form.findProcedure();
    if (facts.isPresent() && procedure.isPresent() && !errors.containsKey("")) {
      var of =
          new NewCase(
              form.formKey(),
              procedure.get(),
              facts.get(),
              form.origin(),
              parties(form),
              form.certificates(),
              List.of());
      switch (cases.open(me, of, clock.instant())) {
        case CaseOutcome.Done done -> {
          next.addFlashAttribute("notice", "案件已登记。请核对当事人、物品，再办下一步。");
          return "redirect:" + done.file().url();
        }
        case CaseOutcome.Refused refused -> errors.putAll(refused.errors());
        case CaseOutcome.Overtaken overtaken -> errors.put("", overtaken.words());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", page(form, errors));
    return "cases/file/new";
  }

  private static List<Party> parties(NewCaseForm form) {
    if (form.partyName().isEmpty()) {
      return List.of();
    }
    return List.of(
        form.partyKind().equals("ORGANISATION")
            ? new Party.Organisation(form.partyName(), "", "", "", "", form.partyLicence())
            : new Party.Individual(
                form.partyName(), "", null, "", "", "", "", "", "", form.partyLicence()));
  }

  private NewCasePage page(NewCaseForm form, Map<String, String> errors) {
    LocalDate today = LocalDate.now(clock);
    return new NewCasePage(
        form,
        form.originKind().isEmpty() ? "" : begun(form),
        officers.listCertificates().stream().filter(one -> one.isValidOn(today)).toList(),
        query.campaigns(),
        today,
        Map.copyOf(errors));
  }

  private static String begun(NewCaseForm form) {
    return form.sourceTitle() + " " + form.originId();
  }
}
