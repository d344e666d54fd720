package org.jinye.warnings.web.suppression;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Pager;
import org.jinye.platform.web.Refused;
import org.jinye.warnings.internal.suppression.Suppressing;
import org.jinye.warnings.internal.suppression.Suppression;
import org.jinye.warnings.internal.suppression.SuppressionStore;
import org.jinye.warnings.internal.suppression.SuppressionStore.Hit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One suppression: its approval, its early end, its hits. */
@Controller
@RequestMapping("/suppressions/{id:[0-9]{1,18}}")
@Everyone
class SuppressionController {

  private static final String PAGE = "warnings/suppression/show";
  private static final Spreadsheet<Hit> HITS =
      new Spreadsheet<>(
          "免扰命中",
          List.of(
              Spreadsheet.column("日期", 12, Hit::occurredOn),
              Spreadsheet.column("规则", 8, Hit::ruleId),
              Spreadsheet.column("许可证号", 16, Hit::retailerId),
              Spreadsheet.column("品规", 16, Hit::itemId),
              Spreadsheet.column("订单号", 20, Hit::orderNumber),
              Spreadsheet.column("情况", 60, Hit::sentence),
              Spreadsheet.column("本次", 12, Hit::observed),
              Spreadsheet.column("基线", 12, Hit::baseline),
              Spreadsheet.column("倍数", 10, Hit::ratio),
              Spreadsheet.column("优先级", 8, Hit::priority),
              Spreadsheet.column("评估", 8, Hit::runId)));

  private final SuppressionStore store;
  private final Suppressing suppressing;
  private final SuppressionNames names;
  private final HitLines lines;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SuppressionController(
      SuppressionStore store,
      Suppressing suppressing,
      SuppressionNames names,
      HitLines lines,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.suppressing = suppressing;
    this.names = names;
    this.lines = lines;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping
  String show(
      @PathVariable long id,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", page(me, get(id), page, "", Map.of()));
    return PAGE;
  }

  @GetMapping("/hits.xlsx")
  void export(@PathVariable long id, HttpServletResponse response) throws IOException {
    Suppression one = get(id);
    var out = Download.start(response, Download.XLSX, "免扰命中.xlsx");
    transaction.executeWithoutResult(status -> {
      try (Stream<Hit> hits = store.streamHits(one.id())) {
        HITS.write(out, hits, clock.getZone());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  @Supervisors
  @PostMapping
  String act(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String act,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String words,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Suppression one = get(id);
    String said = words.strip();
    Map<String, String> errors =
        switch (act) {
          case "approve" ->
              suppressing.decide(me, one, version, Suppression.Step.ACTIVE, said, clock.instant());
          case "reject" ->
              suppressing.decide(
                  me, one, version, Suppression.Step.REJECTED, said, clock.instant());
          case "end" -> suppressing.end(me, one, version, said, clock.instant());
          default -> throw Refused.because("没有这一步，请刷新页面后再试。");
        };
    if (errors.isEmpty()) {
      next.addFlashAttribute("notice", "已办理。");
      return "redirect:" + one.url();
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", page(me, get(id), 1, words, errors));
    return PAGE;
  }

  private Suppression get(long id) {
    return store.find(id).orElseThrow(() -> NotFound.of("免扰"));
  }

  private SuppressionPage page(
      SignedIn me, Suppression one, int number, String words, Map<String, String> errors) {
    LocalDate today = LocalDate.now(clock);
    Pager pager = new Pager(number, Pager.DEFAULT_SIZE, one.hits(), one.url());
    Map<String, String> known = names.of(List.of(one));
    String id = one.retailerId() == null ? one.itemId() : one.retailerId();
    return new SuppressionPage(
        one,
        id == null ? "" : known.getOrDefault(id, id),
        one.ruleId() + " " + names.rules().getOrDefault(one.ruleId(), ""),
        today,
        lines.of(store.hits(one.id(), pager)),
        pager,
        me.isCitySupervisor()
            && one.state() == Suppression.Step.PROPOSED
            && me.accountId() != one.proposedById(),
        (me.isCitySupervisor() || me.isCountySupervisor()) && one.holds(today),
        words,
        errors);
  }
}
