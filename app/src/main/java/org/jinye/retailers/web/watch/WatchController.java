package org.jinye.retailers.web.watch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jinye.platform.access.Administrators;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Pager;
import org.jinye.platform.web.Refused;
import org.jinye.retailers.MergedFiles;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.WatchClass;
import org.jinye.retailers.internal.watch.Levels;
import org.jinye.retailers.internal.watch.Proposal;
import org.jinye.retailers.internal.watch.RetailerWatch;
import org.jinye.retailers.internal.watch.WatchDecision;
import org.jinye.retailers.internal.watch.WatchForm;
import org.jinye.retailers.internal.watch.WatchRule;
import org.jinye.retailers.web.RetailerPage;
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

/** 监管分类: what waits for a decision, the decision, and from how many records what is proposed. */
@Controller
@Everyone
class WatchController {

  private static final String FORM = "retailers/watch/decide";
  private static final int HIGHEST_LEVEL = 999;
  private static final int USUAL_MONTHS = 6;
  private static final Spreadsheet<Proposal> SHEET =
      new Spreadsheet<>(
          "待分类",
          List.of(
              Spreadsheet.column("许可证号", 16, Proposal::retailerId),
              Spreadsheet.column("名称", 28, Proposal::name),
              Spreadsheet.column("现分类", 14, row -> row.present().title()),
              Spreadsheet.column("建议分类", 14, row -> row.proposed().title()),
              Spreadsheet.column("记录", 50, Proposal::grounds),
              Spreadsheet.column("复核日期", 12, Proposal::againOn)));

  private final RetailerWatch watching;
  private final WatchRule rule;
  private final Retailers retailers;
  private final MergedFiles merged;
  private final Clock clock;

  WatchController(
      RetailerWatch watching,
      WatchRule rule,
      Retailers retailers,
      MergedFiles merged,
      Clock clock) {
    this.watching = watching;
    this.rule = rule;
    this.retailers = retailers;
    this.merged = merged;
    this.clock = clock;
  }

  @GetMapping("/watch")
  String waiting(@RequestParam(defaultValue = "1") int page, Model model) {
    List<Proposal> all = watching.listWaiting();
    Pager pager = new Pager(page, Pager.DEFAULT_SIZE, all.size(), "/watch");
    List<Proposal> rows = all.stream().skip(pager.offset()).limit(pager.size()).toList();
    model.addAttribute(
        "page", new WaitingPage(rows, pager, rule.signals(), rule.levels(), LocalDate.now(clock)));
    return "retailers/watch/waiting";
  }

  @GetMapping("/watch/export.xlsx")
  void export(HttpServletResponse response) throws IOException {
    SHEET.write(
        Download.start(response, Download.XLSX, "待分类.xlsx"),
        watching.listWaiting().stream(),
        clock.getZone());
  }

  @Administrators
  @PostMapping("/watch/levels")
  String set(
      @RequestParam String signal,
      @RequestParam int ordinaryFrom,
      @RequestParam int keyFrom,
      RedirectAttributes next) {
    if (rule.signals().stream().noneMatch(one -> one.code().equals(signal))) {
      throw NotFound.of("分类依据");
    }
    if (ordinaryFrom < 1 || keyFrom < ordinaryFrom || keyFrom > HIGHEST_LEVEL) {
      throw Refused.because("次数应在 1 到 %d 之间，重点关注不少于一般关注。".formatted(HIGHEST_LEVEL));
    }
    rule.set(signal, new Levels(ordinaryFrom, keyFrom));
    next.addFlashAttribute("notice", "分类标准已保存。");
    return "redirect:/watch";
  }

  @Supervisors
  @GetMapping("/retailers/{retailerId}/watch")
  String blank(@PathVariable String retailerId, Model model) {
    WatchRule.Finding finding = rule.findingOf(retailerId);
    LocalDate again = LocalDate.now(clock).plusMonths(USUAL_MONTHS);
    WatchForm form = new WatchForm(finding.proposed().name(), "", again.toString());
    model.addAttribute("page", page(retailer(retailerId), form, Map.of()));
    return FORM;
  }

  @Supervisors
  @PostMapping("/retailers/{retailerId}/watch")
  String decide(
      @PathVariable String retailerId,
      @ModelAttribute WatchForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Retailer retailer = retailer(retailerId);
    Map<String, String> errors = form.errors(LocalDate.now(clock));
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", page(retailer, form, errors));
      return FORM;
    }
    watching.decide(retailer, form, me);
    next.addFlashAttribute("notice", "已定为" + WatchClass.valueOf(form.watchClass()).title() + "。");
    return "redirect:" + RetailerPage.url(retailerId);
  }

  private DecisionPage page(Retailer retailer, WatchForm form, Map<String, String> errors) {
    String id = retailer.retailerId();
    return new DecisionPage(
        retailer,
        watching.classOf(id),
        rule.findingOf(id),
        merged.listNumbers(id).stream()
            .flatMap(number -> watching.listDecisions(number).stream())
            .sorted(Comparator.comparing(WatchDecision::decidedAt).reversed())
            .toList(),
        form,
        errors);
  }

  private Retailer retailer(String retailerId) {
    return retailers.find(retailerId).orElseThrow(() -> NotFound.of("零售户"));
  }
}
