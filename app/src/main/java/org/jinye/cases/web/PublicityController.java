package org.jinye.cases.web;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.casebook.publicity.Withdrawal;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.PublicList;
import org.jinye.cases.internal.PublicRow;
import org.jinye.cases.internal.PublicStore;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.organization.Organization;
import org.jinye.platform.Days;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Pager;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 处罚决定公开: the list of decisions that the public may read, and each one's way on and off it. */
@Controller
@Everyone
class PublicityController {

  private static final String ONE = "/cases/{id:[0-9]{1,18}}/publication";

  private final PublicStore store;
  private final PublicList list;
  private final CasePages pages;
  private final Organization organization;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PublicityController(
      PublicStore store,
      PublicList list,
      CasePages pages,
      Organization organization,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.list = list;
    this.pages = pages;
    this.organization = organization;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping(PublicityPage.PATH)
  String list(
      @ModelAttribute RegisterFilter filter,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Pager pager =
        new Pager(page, Pager.DEFAULT_SIZE, store.count(filter), filter.url(PublicityPage.PATH));
    model.addAttribute(
        "page",
        new PublicityPage(
            filter,
            store.page(filter, pager),
            pager,
            store.standings(filter.whole()),
            store.count(new RegisterFilter(filter.unit(), PublicStore.PAST, filter.year())),
            organization.unitNames(),
            LocalDate.now(clock)));
    return "cases/file/publicity";
  }

  @GetMapping(PublicityPage.PATH + "/export.xlsx")
  void export(@ModelAttribute RegisterFilter filter, HttpServletResponse response)
      throws IOException {
    var sheet =
        new Spreadsheet<PublicRow>(
            "处罚决定公开",
            List.of(
                column("决定书文号", 26, PublicRow::number),
                column("当事人", 24, PublicRow::party),
                column("违法行为", 40, PublicRow::cause),
                column("处罚依据", 50, PublicRow::basis),
                column("处罚结果", 50, PublicRow::result),
                column("处罚机关", 30, PublicRow::body),
                column("决定日期", 12, PublicRow::decidedOn),
                column("情况", 12, row -> row.standing().title()),
                column("公开日期", 12, PublicRow::publishedOn),
                column("撤回日期", 12, PublicRow::withdrawnOn),
                column("撤回理由", 40, PublicRow::fellWords)));
    var out = Download.start(response, Download.XLSX, "处罚决定公开.xlsx");
    transaction.executeWithoutResult(status -> {
      try (Stream<PublicRow> rows = store.stream(filter)) {
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

  @PostMapping(ONE)
  String act(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = new LinkedHashMap<>();
    String field = text(typed, "act").equals("fall") ? "fellOn" : "on";
    Optional<LocalDate> on = Days.find(text(typed, field));
    String version = text(typed, "version");
    if (on.isEmpty()) {
      errors.put(field, "请填写日期，例如 2026-09-24。");
    } else {
      int seen = version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
      switch (act(me, id, seen, on.get(), typed)) {
        case CaseOutcome.Done _ -> {
          next.addFlashAttribute("notice", "已登记。");
          return "redirect:/cases/" + id + "/publication";
        }
        case CaseOutcome.Refused refused ->
            refused
                .errors()
                .forEach((of, words) -> errors.put(of.equals("on") ? field : of, words));
        case CaseOutcome.Overtaken overtaken -> errors.put("", overtaken.words());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(me, id, typed, errors, model);
  }

  private CaseOutcome act(
      SignedIn me, long id, int version, LocalDate on, Map<String, String> typed) {
    return switch (text(typed, "act")) {
      case "publish" -> list.publish(me, id, version, on);
      case "withdraw" -> list.withdraw(me, id, version, on);
      default ->
          Arrays.stream(Withdrawal.Ground.values())
              .filter(one -> one.name().equals(text(typed, "ground")))
              .findFirst()
              .map(ground -> list.fall(me, id, version, ground, on, text(typed, "words")))
              .orElseGet(() -> new CaseOutcome.Refused(Map.of("ground", "请选择决定怎样失效。")));
    };
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private String show(
      SignedIn me, long id, Map<String, String> typed, Map<String, String> errors, Model model) {
    model.addAttribute(
        "page",
        new PublicationPage(
            pages.get(id).row(),
            store.find(id).orElseThrow(() -> NotFound.of("公开的处罚决定")),
            CaseCheck.mayHandle(me),
            typed,
            errors,
            LocalDate.now(clock)));
    return "cases/file/publication";
  }
}
