package org.jinye.warnings.web.suppression;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jinye.platform.Days;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.jinye.warnings.internal.suppression.NewSuppression;
import org.jinye.warnings.internal.suppression.Suppressing;
import org.jinye.warnings.internal.suppression.Suppression;
import org.jinye.warnings.internal.suppression.SuppressionFilter;
import org.jinye.warnings.internal.suppression.SuppressionStore;
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

/** 免扰清单, its export, and the proposal of a new one. */
@Controller
@RequestMapping(SuppressionListPage.PATH)
@Everyone
class SuppressionsController {

  private final SuppressionStore store;
  private final Suppressing suppressing;
  private final SuppressionNames names;
  private final Clock clock;

  SuppressionsController(
      SuppressionStore store, Suppressing suppressing, SuppressionNames names, Clock clock) {
    this.store = store;
    this.suppressing = suppressing;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute SuppressionFilter filter,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", page(filter, page, me));
    return "warnings/suppression/list";
  }

  /** The same rows as a part of a retailer's or a rule's page. */
  @GetMapping("/part")
  String part(
      @ModelAttribute SuppressionFilter filter, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", page(filter, 1, me));
    return "warnings/suppression/part";
  }

  private SuppressionListPage page(SuppressionFilter filter, int page, SignedIn me) {
    LocalDate today = LocalDate.now(clock);
    Pager pager =
        new Pager(
            page,
            Pager.DEFAULT_SIZE,
            store.count(filter, today),
            filter.url(SuppressionListPage.PATH));
    List<Suppression> rows = store.page(filter, today, pager);
    return new SuppressionListPage(
        filter,
        rows,
        pager,
        names.of(rows),
        names.rules(),
        today,
        me.isCitySupervisor() || me.isCountySupervisor());
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute SuppressionFilter filter, HttpServletResponse response)
      throws IOException {
    LocalDate today = LocalDate.now(clock);
    List<Suppression> rows = store.all(filter, today);
    Map<String, String> known = names.of(rows);
    var sheet =
        new Spreadsheet<Suppression>(
            "免扰清单",
            List.of(
                Spreadsheet.column("规则", 8, Suppression::ruleId),
                Spreadsheet.column("许可证号", 16, Suppression::retailerId),
                Spreadsheet.column("品规", 16, Suppression::itemId),
                Spreadsheet.column(
                    "名称",
                    28,
                    row -> {
                      String id = row.retailerId() == null ? row.itemId() : row.retailerId();
                      return id == null ? "" : known.getOrDefault(id, id);
                    }),
                Spreadsheet.column("原因", 20, row -> row.reason().title()),
                Spreadsheet.column("说明", 40, Suppression::words),
                Spreadsheet.column("起始", 12, Suppression::fromDay),
                Spreadsheet.column("截止", 12, Suppression::until),
                Spreadsheet.column("状态", 10, row -> row.standing(today)),
                Spreadsheet.column("命中", 8, Suppression::hits),
                Spreadsheet.column("提出人", 12, Suppression::proposedBy),
                Spreadsheet.column("批准人", 12, Suppression::decidedBy)));
    sheet.write(
        Download.start(response, Download.XLSX, "免扰清单.xlsx"), rows.stream(), clock.getZone());
  }

  @Supervisors
  @GetMapping("/new")
  String blank(@RequestParam Map<String, String> typed, Model model) {
    Map<String, String> begun = new HashMap<>(typed);
    begun.putIfAbsent("until", LocalDate.now(clock).plusDays(90).toString());
    model.addAttribute("page", form(begun, Map.of()));
    return "warnings/suppression/new";
  }

  @Supervisors
  @PostMapping
  String propose(
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    var typed =
        new NewSuppression(
            text(fields, "ruleId"),
            text(fields, "retailerId"),
            text(fields, "itemId"),
            text(fields, "reason"),
            text(fields, "words"),
            Days.find(text(fields, "until")).orElse(null),
            text(fields, "formKey"));
    Map<String, String> errors = suppressing.propose(me, typed, clock.instant());
    if (errors.isEmpty()) {
      next.addFlashAttribute("notice", "免扰已提出，等市局另一位内管员批准后生效。");
      return "redirect:" + SuppressionListPage.PATH;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", form(fields, errors));
    return "warnings/suppression/new";
  }

  private NewSuppressionPage form(Map<String, String> typed, Map<String, String> errors) {
    List<Choice> rules =
        names.rules().entrySet().stream()
            .map(e -> new Choice(e.getKey(), e.getKey() + " " + e.getValue()))
            .toList();
    String sent = text(typed, "formKey");
    return new NewSuppressionPage(
        typed, errors, rules, sent.isEmpty() ? UUID.randomUUID().toString() : sent);
  }

  private static String text(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip();
  }
}
