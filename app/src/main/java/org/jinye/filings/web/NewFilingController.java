package org.jinye.filings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jinye.filings.Filing;
import org.jinye.filings.FilingKind;
import org.jinye.filings.internal.Bureaus;
import org.jinye.filings.internal.FilingDesk;
import org.jinye.filings.internal.FilingFilter;
import org.jinye.filings.internal.FilingKinds;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.retailers.Retailers;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a filing: first its kind, then the fields of that kind. */
@Controller
@RequestMapping(FilingFilter.PATH)
@Everyone
class NewFilingController {

  private final FilingKinds kinds;
  private final FilingDesk desk;
  private final Bureaus bureaus;
  private final Retailers retailers;

  NewFilingController(FilingKinds kinds, FilingDesk desk, Bureaus bureaus, Retailers retailers) {
    this.kinds = kinds;
    this.desk = desk;
    this.bureaus = bureaus;
    this.retailers = retailers;
  }

  @GetMapping("/new")
  String blank(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String retailer,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    mayFile(me);
    FilingKind of = kinds.find(kind).orElse(null);
    if (of == null) {
      model.addAttribute("kinds", kinds.all());
      return "filings/choose";
    }
    String key = UUID.randomUUID().toString();
    FilingForm form = new FilingForm(kind, "", "", month, retailer, key, Map.of());
    model.addAttribute("page", new NewFilingPage(of, form, onPaper(me), Map.of()));
    return "filings/new";
  }

  @PostMapping
  String file(
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    mayFile(me);
    FilingForm form = FilingForm.of(fields);
    FilingKind of = kinds.find(form.kind()).orElseThrow(() -> NotFound.of("备案种类"));
    Map<String, String> errors = new LinkedHashMap<>(form.errors(of));
    unknown(form, errors);
    Filing filed = null;
    if (errors.isEmpty()) {
      try {
        filed = desk.file(me, form.filing(of), onPaper(me));
      } catch (Refused refused) {
        errors.put("", String.valueOf(refused.getMessage()));
      }
    }
    if (filed == null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", new NewFilingPage(of, form, onPaper(me), errors));
      return "filings/new";
    }
    next.addFlashAttribute(
        "notice",
        filed.isLate()
            ? "已报送，但已超过期限 " + filed.dueOn() + "，按逾期登记。"
            : "已报送。" + (of.needsAttachment() ? "请上传“" + of.attachment() + "”。" : ""));
    return "redirect:" + filed.href();
  }

  /** Numbers beyond the own unit are not known here. */
  private void unknown(FilingForm form, Map<String, String> errors) {
    List<String> ids = form.retailerIds();
    if (ids.isEmpty() || errors.containsKey("retailers")) {
      return;
    }
    Map<String, String> known = retailers.names(ids);
    List<String> unknown = ids.stream().filter(id -> !known.containsKey(id)).toList();
    if (!unknown.isEmpty()) {
      errors.put(
          "retailers",
          "名册中没有这些许可证号（或不在您的管辖范围内）："
              + String.join("、", unknown.subList(0, Math.min(10, unknown.size())))
              + (unknown.size() > 10 ? " 等 " + unknown.size() + " 个" : "")
              + "。");
    }
  }

  private boolean onPaper(SignedIn me) {
    return !bureaus.isBusiness(me);
  }

  private void mayFile(SignedIn me) {
    if (!bureaus.mayFile(me)) {
      throw Refused.because("备案由营销、物流部门报送；纸面备案由内管员登记。");
    }
  }
}
