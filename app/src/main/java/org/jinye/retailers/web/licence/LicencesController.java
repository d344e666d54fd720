package org.jinye.retailers.web.licence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.web.Download;
import org.jinye.retailers.internal.licence.KeepingLicences;
import org.jinye.retailers.internal.licence.KeepingLicences.Outcome;
import org.jinye.retailers.internal.licence.Licence;
import org.jinye.retailers.internal.licence.LicenceFace;
import org.jinye.retailers.internal.licence.LicenceFilter;
import org.jinye.retailers.internal.licence.StateChange;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 许可证: the list, one licence, and the forms for its face and its state. */
@Controller
@Everyone
class LicencesController {

  private static final String FORM = "retailers/licence/form";
  private static final String ONE = "retailers/licence/show";
  private static final String BY_ID = "/licences/{id:[0-9]{1,18}}";

  private final KeepingLicences keeping;
  private final LicencePages pages;

  LicencesController(KeepingLicences keeping, LicencePages pages) {
    this.keeping = keeping;
    this.pages = pages;
  }

  @GetMapping("/licences")
  String list(
      @ModelAttribute LicenceFilter filter,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    model.addAttribute("page", pages.list(filter, page));
    return "retailers/licence/list";
  }

  @GetMapping("/licences/export.xlsx")
  void export(@ModelAttribute LicenceFilter filter, HttpServletResponse response)
      throws IOException {
    pages.write(filter, Download.start(response, Download.XLSX, "许可证.xlsx"));
  }

  @GetMapping(BY_ID)
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", pages.page(me, keeping.get(id)));
    return ONE;
  }

  @Supervisors
  @GetMapping("/retailers/{retailerId}/licences/new")
  String blank(@PathVariable String retailerId, Model model) {
    model.addAttribute("page", pages.blank(retailerId));
    return FORM;
  }

  @Supervisors
  @PostMapping("/retailers/{retailerId}/licences")
  String add(
      @PathVariable String retailerId,
      @ModelAttribute LicenceFace face,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    var retailer = pages.retailer(retailerId);
    return switch (keeping.add(retailer, face, me.name())) {
      case Outcome.Kept kept -> back(kept, "许可证已登记。", next);
      case Outcome.NotTaken no -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", new LicenceFormPage(retailer, null, 0, face, no.errors()));
        yield FORM;
      }
    };
  }

  @Supervisors
  @GetMapping(BY_ID + "/face")
  String face(@PathVariable long id, Model model) {
    Licence licence = keeping.get(id);
    model.addAttribute(
        "page",
        new LicenceFormPage(
            pages.retailer(licence.retailerId()),
            licence,
            licence.version(),
            LicenceFace.of(licence),
            java.util.Map.of()));
    return FORM;
  }

  @Supervisors
  @PostMapping(BY_ID + "/face")
  String correct(
      @PathVariable long id,
      @RequestParam int version,
      @ModelAttribute LicenceFace face,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Licence licence = keeping.get(id);
    return switch (keeping.correct(licence, version, face)) {
      case Outcome.Kept kept -> back(kept, "许可证已更正。", next);
      case Outcome.NotTaken no -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(
            "page",
            new LicenceFormPage(
                pages.retailer(licence.retailerId()), licence, version, face, no.errors()));
        yield FORM;
      }
    };
  }

  @Supervisors
  @PostMapping(BY_ID + "/state")
  String change(
      @PathVariable long id,
      @RequestParam int version,
      @ModelAttribute StateChange change,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Licence licence = keeping.get(id);
    return switch (keeping.change(licence, version, change, me.name())) {
      case Outcome.Kept kept -> back(kept, "许可证状态已变更。", next);
      case Outcome.NotTaken no -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", pages.page(me, licence, change, no.errors()));
        yield ONE;
      }
    };
  }

  private static String back(Outcome.Kept kept, String notice, RedirectAttributes next) {
    next.addFlashAttribute("notice", notice);
    return "redirect:/licences/" + kept.licenceId();
  }
}
