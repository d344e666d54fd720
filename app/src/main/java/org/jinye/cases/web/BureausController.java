package org.jinye.cases.web;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.cases.internal.BureauStore;
import org.jinye.cases.internal.BureauStore.Remedies;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
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

/**
 * 办案机关: to whom a party turns against a decision, and where fines are paid (Administrative Penalty
 * Law art. 59).
 */
@Controller
@RequestMapping(BureausPage.PATH)
@Everyone
class BureausController {

  private static final int LONGEST = 100;
  private static final String ONE = "/{code:[0-9]{1,12}}";

  private final BureauStore store;
  private final Organization organization;
  private final Clock clock;

  BureausController(BureauStore store, Organization organization, Clock clock) {
    this.store = store;
    this.organization = organization;
    this.clock = clock;
  }

  @GetMapping
  String list(@AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", new BureausPage(rows(me)));
    return "cases/file/bureaus";
  }

  @GetMapping(ONE)
  String edit(@PathVariable String code, @AuthenticationPrincipal SignedIn me, Model model) {
    Unit unit = mine(code, me);
    Remedies now = store.remedies(code);
    String version = Integer.toString(now.version());
    return show(
        new BureauPage(unit, now.reviewBody(), now.court(), now.payAt(), version, Map.of()), model);
  }

  @PostMapping(ONE)
  String save(
      @PathVariable String code,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Unit unit = mine(code, me);
    String reviewBody = typed.getOrDefault("reviewBody", "").strip();
    String court = typed.getOrDefault("court", "").strip();
    String payAt = typed.getOrDefault("payAt", "").strip();
    String version = typed.getOrDefault("version", "");
    Map<String, String> errors = new LinkedHashMap<>();
    need(errors, "reviewBody", reviewBody, "请填写复议机关");
    need(errors, "court", court, "请填写起诉法院");
    need(errors, "payAt", payAt, "请填写缴款银行");
    if (errors.isEmpty()) {
      int seen = version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
      if (store.set(code, new Remedies(reviewBody, court, payAt, seen))) {
        next.addFlashAttribute("notice", "已保存，以后写的决定书都用它。");
        return "redirect:" + BureausPage.PATH;
      }
      errors.put("", "刚被别人改过，请打开新的一页核对后再保存；您填写的内容还在下面。");
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(new BureauPage(unit, reviewBody, court, payAt, version, errors), model);
  }

  @GetMapping("/export.xlsx")
  void export(@AuthenticationPrincipal SignedIn me, HttpServletResponse response)
      throws IOException {
    var sheet =
        new Spreadsheet<BureausPage.Row>(
            "办案机关",
            List.of(
                column("单位代码", 12, row -> row.unit().code()),
                column("单位", 30, row -> row.unit().name()),
                column("地址", 36, row -> row.unit().address()),
                column("复议机关", 28, row -> row.remedies().reviewBody()),
                column("起诉法院", 28, row -> row.remedies().court()),
                column("缴款银行", 28, row -> row.remedies().payAt())));
    sheet.write(
        Download.start(response, Download.XLSX, "办案机关.xlsx"), rows(me).stream(), clock.getZone());
  }

  private static void need(Map<String, String> errors, String field, String typed, String words) {
    if (typed.isEmpty() || typed.length() > LONGEST) {
      errors.put(field, words + "，最多 " + LONGEST + " 个字。");
    }
  }

  private List<BureausPage.Row> rows(SignedIn me) {
    Map<String, Remedies> set = store.list();
    return organization.listUnits("").stream()
        .filter(unit -> Unit.bureauOf(unit.code()).equals(unit.code()))
        .map(unit ->
            new BureausPage.Row(
                unit,
                set.getOrDefault(unit.code(), Remedies.NONE),
                CertificatesController.mayChange(me)))
        .toList();
  }

  private Unit mine(String code, SignedIn me) {
    if (!CertificatesController.mayChange(me)) {
      throw Refused.because("办案机关的信息由法制员、领导或系统管理员登记。");
    }
    return organization
        .findUnit(code)
        .filter(unit -> Unit.bureauOf(code).equals(code))
        .orElseThrow(() -> NotFound.of("办案机关"));
  }

  private static String show(BureauPage page, Model model) {
    model.addAttribute("page", page);
    return "cases/file/bureau";
  }
}
