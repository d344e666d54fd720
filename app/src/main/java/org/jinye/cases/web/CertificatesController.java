package org.jinye.cases.web;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.cases.internal.OfficerStore;
import org.jinye.cases.internal.OfficerStore.Certificate;
import org.jinye.organization.Colleague;
import org.jinye.organization.Colleagues;
import org.jinye.organization.Organization;
import org.jinye.platform.Days;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jspecify.annotations.Nullable;
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

/** 执法证: who holds one, and until when. */
@Controller
@RequestMapping("/certificates")
@Everyone
class CertificatesController {

  private static final String PAGE = "cases/file/certificates";

  private final OfficerStore store;
  private final Organization organization;
  private final Colleagues colleagues;
  private final Clock clock;

  CertificatesController(
      OfficerStore store, Organization organization, Colleagues colleagues, Clock clock) {
    this.store = store;
    this.colleagues = colleagues;
    this.organization = organization;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String edit,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    CertificateForm form =
        find(edit)
            .map(one ->
                new CertificateForm(
                    edit,
                    one.unitCode(),
                    one.name(),
                    one.number(),
                    one.validFrom().toString(),
                    one.validTo() == null ? "" : one.validTo().toString(),
                    Integer.toString(one.version())))
            .orElseGet(() ->
                new CertificateForm(
                    "", me.unitCode(), "", "", LocalDate.now(clock).toString(), "", ""));
    return show(me, form, Map.of(), model);
  }

  @PostMapping
  String save(
      @ModelAttribute CertificateForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    if (!mayChange(me)) {
      throw Refused.because("执法证由法制员、领导或系统管理员登记。");
    }
    Map<String, String> errors = new LinkedHashMap<>();
    if (form.name().isEmpty() || form.name().length() > 50) {
      errors.put("name", "请填写姓名，最多 50 个字。");
    }
    if (form.id().isEmpty() && !form.number().matches("[0-9A-Za-z-]{4,40}")) {
      errors.put("number", "执法证号是 4 至 40 位数字、字母或短横线。");
    }
    Optional<LocalDate> from = Days.find(form.from());
    Optional<LocalDate> to = Days.find(form.to());
    if (from.isEmpty()) {
      errors.put("from", "请填写生效日期，例如 2024-03-01。");
    }
    if (!form.to().isEmpty() && to.isEmpty()) {
      errors.put("to", "有效期至应写成 2029-02-28，长期有效就空着。");
    } else if (to.isPresent() && from.isPresent() && to.get().isBefore(from.get())) {
      errors.put("to", "有效期至早于生效日期。");
    }
    if (!organization.unitNames().containsKey(form.unit())) {
      errors.put("unit", "请选择单位。");
    }
    if (errors.isEmpty() && from.isPresent()) {
      Optional<Certificate> before = find(form.id());
      if (before.isPresent()) {
        Certificate seen = seen(before.get(), form.version());
        if (store.change(seen, form.name(), from.get(), to.orElse(null))) {
          next.addFlashAttribute("notice", "执法证已保存。");
          return "redirect:/certificates";
        }
        errors.put("", "这本执法证刚被别人改过，请核对后再保存。");
      } else if (!form.id().isEmpty()) {
        throw NotFound.of("执法证");
      } else if (store
          .add(form.unit(), form.name(), form.number(), account(form), from.get(), to.orElse(null))
          .isPresent()) {
        next.addFlashAttribute("notice", "执法证已登记。");
        return "redirect:/certificates";
      } else {
        errors.put("number", "这个执法证号已经登记过。");
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(me, form, errors, model);
  }

  @GetMapping("/export.xlsx")
  void export(HttpServletResponse response) throws IOException {
    Map<String, String> units = organization.unitNames();
    var sheet =
        new Spreadsheet<Certificate>(
            "执法证",
            List.of(
                column("姓名", 14, Certificate::name),
                column("执法证号", 24, Certificate::number),
                column("单位", 28, one -> units.getOrDefault(one.unitCode(), one.unitCode())),
                column("生效日期", 12, Certificate::validFrom),
                column("有效期至", 12, Certificate::validTo)));
    sheet.write(
        Download.start(response, Download.XLSX, "执法证.xlsx"),
        store.listCertificates().stream(),
        clock.getZone());
  }

  private static Certificate seen(Certificate now, String version) {
    return new Certificate(
        now.id(),
        now.unitCode(),
        now.name(),
        now.number(),
        now.accountId(),
        now.validFrom(),
        now.validTo(),
        version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0);
  }

  /** Of the only one in the unit with that name, so that the officer takes part in his cases. */
  private @Nullable Long account(CertificateForm form) {
    List<Colleague> named =
        colleagues.listUnder(form.unit()).stream()
            .filter(one -> one.unitCode().equals(form.unit()) && one.name().equals(form.name()))
            .toList();
    return named.size() == 1 ? named.getFirst().id() : null;
  }

  private Optional<Certificate> find(String id) {
    return id.matches("[0-9]{1,18}") ? store.findCertificate(Long.parseLong(id)) : Optional.empty();
  }

  static boolean mayChange(SignedIn me) {
    return me.isLeader() || me.isAdministrator() || me.has(Role.LEGAL_REVIEWER);
  }

  private String show(SignedIn me, CertificateForm form, Map<String, String> errors, Model model) {
    model.addAttribute(
        "page",
        new CertificatesPage(
            store.listCertificates(),
            organization.unitNames(),
            form,
            errors,
            mayChange(me),
            LocalDate.now(clock)));
    return PAGE;
  }
}
