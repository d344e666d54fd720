package org.jinye.cases.web;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.cases.internal.CaseStore;
import org.jinye.cases.internal.HandoverStore;
import org.jinye.cases.internal.ProposalRow;
import org.jinye.cases.internal.ProposalRow.Shop;
import org.jinye.cases.internal.ProposalStore;
import org.jinye.cases.internal.Proposing;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.organization.Organization;
import org.jinye.platform.Days;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Pager;
import org.jinye.retailers.Retailers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 供货建议: sent by those who handle cases, answered by the marketing unit. */
@Controller
@RequestMapping(ProposalsPage.PATH)
@Everyone
class ProposalsController {

  private static final String ONE = "/{id:[0-9]{1,18}}";
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final ProposalStore store;
  private final Proposing proposing;
  private final CaseStore cases;
  private final HandoverStore handovers;
  private final Retailers retailers;
  private final Organization organization;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ProposalsController(
      ProposalStore store,
      Proposing proposing,
      CaseStore cases,
      HandoverStore handovers,
      Retailers retailers,
      Organization organization,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.proposing = proposing;
    this.cases = cases;
    this.handovers = handovers;
    this.retailers = retailers;
    this.organization = organization;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute RegisterFilter filter,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Pager pager =
        new Pager(page, Pager.DEFAULT_SIZE, store.count(filter), filter.url(ProposalsPage.PATH));
    model.addAttribute(
        "page",
        new ProposalsPage(
            filter,
            store.page(filter, pager),
            pager,
            store.standings(filter.whole()),
            organization.unitNames(),
            LocalDate.now(clock),
            me.isOfBusiness()));
    return "cases/file/proposals";
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute RegisterFilter filter, HttpServletResponse response)
      throws IOException {
    var sheet =
        new Spreadsheet<ProposalRow>(
            "供货建议",
            List.of(
                column("查获日期", 12, ProposalRow::seizedOn),
                column("当事人", 24, ProposalRow::party),
                column("数量（条）", 12, row -> CaseWords.cartons(row.sticks())),
                column("最多的品牌", 24, ProposalRow::brand),
                column("该品牌（条）", 12, row -> CaseWords.cartons(row.brandSticks())),
                column("状态", 14, row -> row.state().title()),
                column("建议措施", 20, row -> ProposalRow.title(row.measure())),
                column("理由", 50, ProposalRow::reason),
                column(
                    "涉及零售户",
                    40,
                    row ->
                        row.shops().stream()
                            .map(Shop::retailerId)
                            .collect(Collectors.joining("、"))),
                column("接收单位", 24, ProposalRow::toName),
                column("发出时间", 18, row -> minute(row.sentAt())),
                column("发出人", 14, ProposalRow::sentBy),
                column("采取措施", 20, row -> ProposalRow.title(row.outcome())),
                column("办理情况", 50, ProposalRow::answer),
                column("答复日期", 12, ProposalRow::answeredOn),
                column("答复人", 14, ProposalRow::answeredBy)));
    var out = Download.start(response, Download.XLSX, "供货建议.xlsx");
    transaction.executeWithoutResult(status -> {
      try (Stream<ProposalRow> rows = store.stream(filter)) {
        sheet.write(out, rows, clock.getZone());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  @GetMapping(ONE)
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    return show(me, id, Map.of(), Map.of(), model);
  }

  @PostMapping(ONE + "/send")
  String send(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> problems =
        proposing.send(
            me,
            id,
            version(typed),
            text(typed, "measure"),
            text(typed, "to"),
            text(typed, "reason"));
    return done(me, id, typed, problems, "供货建议已发出，等对方答复。", response, model, next);
  }

  @PostMapping(ONE + "/answer")
  String answer(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> problems =
        proposing.answer(
            me,
            id,
            version(typed),
            text(typed, "outcome"),
            Days.find(text(typed, "on")),
            text(typed, "words"));
    return done(me, id, typed, problems, "答复已登记。", response, model, next);
  }

  private String done(
      SignedIn me,
      long id,
      Map<String, String> typed,
      Map<String, String> problems,
      String notice,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    if (problems.isEmpty()) {
      next.addFlashAttribute("notice", notice);
      return "redirect:" + ProposalsPage.PATH + "/" + id;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(me, id, typed, problems, model);
  }

  private String show(
      SignedIn me, long id, Map<String, String> typed, Map<String, String> errors, Model model) {
    ProposalRow row = store.find(id).orElseThrow(() -> NotFound.of("供货建议"));
    List<Shop> shops = proposing.shops(me, row);
    boolean maySend = Proposing.maySend(me, row);
    model.addAttribute(
        "page",
        new ProposalPage(
            row,
            me.isOfBusiness() ? null : cases.find(row.fileId()).orElse(null),
            organization.unitName(row.unitCode()),
            shops,
            retailers.names(shops.stream().map(Shop::retailerId).toList()).keySet(),
            maySend ? proposing.receivers(row) : Map.of(),
            maySend,
            Proposing.mayAnswer(me, row),
            row.isSent()
                && handovers
                    .find(row.fileId())
                    .map(now -> now.sticks() != row.sticks())
                    .orElse(false),
            minute(row.sentAt()),
            LocalDate.now(clock),
            typed,
            errors));
    return "cases/file/proposal";
  }

  private String minute(@Nullable Instant at) {
    return at == null ? "" : MINUTE.format(at.atZone(clock.getZone()));
  }

  private static int version(Map<String, String> typed) {
    String version = text(typed, "version");
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }
}
