package org.jinye.cases.web;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.cases.internal.receipt.KeepingReceiptBooks;
import org.jinye.cases.internal.receipt.NewBook;
import org.jinye.cases.internal.receipt.NumberStanding;
import org.jinye.cases.internal.receipt.ReceiptBook;
import org.jinye.cases.internal.receipt.ReceiptBookStore;
import org.jinye.cases.internal.receipt.ReceiptNumberRow;
import org.jinye.cases.internal.receipt.Spoiling;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Pager;
import org.jinye.platform.web.Refused;
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

/** 票据本: which receipts the bureau was given, who has them, and what became of each number. */
@Controller
@RequestMapping(ReceiptBooksPage.PATH)
@Everyone
class ReceiptBooksController {

  private static final String ONE = "/{id:[0-9]{1,18}}";
  private static final int NUMBERS = 50;

  private final ReceiptBookStore store;
  private final KeepingReceiptBooks keeping;
  private final Organization organization;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReceiptBooksController(
      ReceiptBookStore store,
      KeepingReceiptBooks keeping,
      Organization organization,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.keeping = keeping;
    this.organization = organization;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What is shown after a form, and where it came from. */
  private record Answer(
      SignedIn me, HttpServletResponse response, Model model, RedirectAttributes next) {}

  @GetMapping
  String list(
      @ModelAttribute RegisterFilter filter,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return list(me, filter, page, Map.of(), Map.of(), UUID.randomUUID().toString(), model);
  }

  @PostMapping
  String add(
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    refuseOthers(me);
    String key = text(typed, "formKey");
    Map<String, String> errors =
        key.isEmpty() || key.length() > 60
            ? Map.of("", "表单已失效，请刷新页面后再填。")
            : keeping.add(
                me,
                new NewBook(
                    text(typed, "kind"),
                    text(typed, "first"),
                    text(typed, "last"),
                    text(typed, "receivedOn"),
                    text(typed, "issuer"),
                    key));
    if (errors.isEmpty()) {
      next.addFlashAttribute("notice", "票据本已登记。发给谁用，点开登记领用。");
      return "redirect:" + ReceiptBooksPage.PATH;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return list(me, new RegisterFilter("", "", ""), 1, typed, errors, key, model);
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute RegisterFilter filter, HttpServletResponse response)
      throws IOException {
    Map<String, String> units = organization.unitNames();
    var sheet =
        new Spreadsheet<ReceiptBook>(
            "票据本",
            List.of(
                column("单位", 24, one -> units.getOrDefault(one.unitCode(), "")),
                column("种类", 20, one -> one.kind().title()),
                column("起始号码", 20, ReceiptBook::firstNumber),
                column("终止号码", 20, ReceiptBook::lastNumber),
                column("领入日期", 12, ReceiptBook::receivedOn),
                column("发放的财政部门", 24, ReceiptBook::issuer),
                column("张数", 10, ReceiptBook::numbers),
                column("已用", 10, ReceiptBook::used),
                column("作废", 10, ReceiptBook::voided),
                column("遗失", 10, ReceiptBook::lost),
                column("未用", 10, one -> one.count(NumberStanding.UNUSED)),
                column("状态", 12, one -> one.state().title()),
                column("领用人", 14, ReceiptBook::holder),
                column("领用日期", 12, ReceiptBook::givenOn),
                column("交回日期", 12, ReceiptBook::returnedOn)));
    write(sheet, "票据本.xlsx", response, () -> store.stream(filter));
  }

  @GetMapping("/numbers")
  String numbers(
      @ModelAttribute RegisterFilter filter,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Pager pager =
        new Pager(
            page, NUMBERS, store.countNumbers(filter, null), filter.url(ReceiptNumbersPage.PATH));
    model.addAttribute(
        "page",
        new ReceiptNumbersPage(
            filter,
            store.numbers(filter, null, pager),
            pager,
            organization.unitNames(),
            LocalDate.now(clock)));
    return "cases/file/receiptnumbers";
  }

  @GetMapping("/numbers/export.xlsx")
  void exportNumbers(@ModelAttribute RegisterFilter filter, HttpServletResponse response)
      throws IOException {
    write(numbersSheet(), "票据号码.xlsx", response, () -> store.streamNumbers(filter, null));
  }

  @GetMapping(ONE)
  String show(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return show(me, id, show, page, Map.of(), Map.of(), model);
  }

  @GetMapping(ONE + "/export.xlsx")
  void exportOne(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String show,
      HttpServletResponse response)
      throws IOException {
    ReceiptBook book = get(id);
    var filter = new RegisterFilter("", show, "");
    write(
        numbersSheet(),
        "票据 " + book.title() + ".xlsx",
        response,
        () -> store.streamNumbers(filter, id));
  }

  @PostMapping(ONE + "/give")
  String give(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    refuseOthers(me);
    var problems =
        keeping.give(me, id, version(typed), text(typed, "holder"), text(typed, "givenOn"));
    return answer(new Answer(me, response, model, next), id, typed, problems, "领用已登记。");
  }

  @PostMapping(ONE + "/return")
  String takeBack(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    refuseOthers(me);
    var problems = keeping.takeBack(me, id, version(typed), text(typed, "returnedOn"));
    return answer(new Answer(me, response, model, next), id, typed, problems, "交回已登记。");
  }

  @PostMapping(ONE + "/spoilt")
  String spoil(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    refuseOthers(me);
    var spoiling =
        new Spoiling(
            text(typed, "first"),
            text(typed, "last"),
            text(typed, "how"),
            text(typed, "on"),
            text(typed, "reason"));
    var problems = keeping.spoil(me, id, spoiling);
    return answer(new Answer(me, response, model, next), id, typed, problems, "号码已登记，不能再用来缴款。");
  }

  @PostMapping(ONE + "/spoilt/{spoilt:[0-9]{1,18}}/restore")
  String restore(
      @PathVariable long id,
      @PathVariable long spoilt,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    refuseOthers(me);
    Map<String, String> problems = new LinkedHashMap<>();
    keeping.restore(me, id, spoilt).ifPresent(words -> problems.put("", words));
    return answer(new Answer(me, response, model, next), id, Map.of(), problems, "号码已恢复为未用。");
  }

  @PostMapping(ONE + "/remove")
  String remove(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    refuseOthers(me);
    Map<String, String> problems = new LinkedHashMap<>();
    keeping.remove(me, id).ifPresent(words -> problems.put("", words));
    if (problems.isEmpty()) {
      next.addFlashAttribute("notice", "票据本的登记已撤销，留有操作记录。");
      return "redirect:" + ReceiptBooksPage.PATH;
    }
    return answer(new Answer(me, response, model, next), id, Map.of(), problems, "");
  }

  static boolean mayChange(SignedIn me) {
    return WarehousesController.mayChange(me);
  }

  private static void refuseOthers(SignedIn me) {
    if (!mayChange(me)) {
      throw Refused.because("票据本由办案人员、法制员、领导或系统管理员登记。");
    }
  }

  private String answer(
      Answer to, long id, Map<String, String> typed, Map<String, String> problems, String notice) {
    if (problems.isEmpty()) {
      to.next().addFlashAttribute("notice", notice);
      return "redirect:" + ReceiptBooksPage.PATH + "/" + id;
    }
    to.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(to.me(), id, "", 1, typed, problems, to.model());
  }

  private static Spreadsheet<ReceiptNumberRow> numbersSheet() {
    return new Spreadsheet<>(
        "票据号码",
        List.of(
            column("票据号码", 20, ReceiptNumberRow::number),
            column("情况", 10, row -> row.standing().title()),
            column("日期", 12, ReceiptNumberRow::on),
            column("金额（元）", 14, ReceiptBooksController::yuan),
            column("案件", 26, ReceiptNumberRow::caseNumber),
            column("当事人", 28, ReceiptNumberRow::partyName),
            column("原因", 30, ReceiptNumberRow::words),
            column("领用人", 14, ReceiptNumberRow::holder)));
  }

  private static @Nullable BigDecimal yuan(ReceiptNumberRow row) {
    Long fen = row.fen();
    return fen == null ? null : BigDecimal.valueOf(fen, 2);
  }

  private ReceiptBook get(long id) {
    return store.find(id).orElseThrow(() -> NotFound.of("票据本"));
  }

  private static int version(Map<String, String> typed) {
    String version = text(typed, "version");
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private <R> void write(
      Spreadsheet<R> sheet, String name, HttpServletResponse response, Supplier<Stream<R>> all)
      throws IOException {
    var out = Download.start(response, Download.XLSX, name);
    transaction.executeWithoutResult(status -> {
      try (Stream<R> rows = all.get()) {
        sheet.write(out, rows, clock.getZone());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private String list(
      SignedIn me,
      RegisterFilter filter,
      int page,
      Map<String, String> typed,
      Map<String, String> errors,
      String key,
      Model model) {
    Pager pager =
        new Pager(page, Pager.DEFAULT_SIZE, store.count(filter), filter.url(ReceiptBooksPage.PATH));
    model.addAttribute(
        "page",
        new ReceiptBooksPage(
            filter,
            store.page(filter, pager),
            pager,
            store.totals(filter.whole()),
            organization.unitNames(),
            mayChange(me),
            typed,
            errors,
            key,
            LocalDate.now(clock)));
    return "cases/file/receiptbooks";
  }

  private String show(
      SignedIn me,
      long id,
      String show,
      int number,
      Map<String, String> typed,
      Map<String, String> errors,
      Model model) {
    ReceiptBook book = get(id);
    var filter = new RegisterFilter("", show, "");
    String shown = filter.findStanding(NumberStanding.class).map(Enum::name).orElse("");
    Pager pager =
        new Pager(
            number,
            NUMBERS,
            store.countNumbers(filter, id),
            ReceiptBooksPage.url(book) + (shown.isEmpty() ? "" : "?show=" + shown));
    model.addAttribute(
        "page",
        new ReceiptBookPage(
            book,
            organization.unitNames().getOrDefault(book.unitCode(), book.unitCode()),
            shown,
            store.numbers(filter, id, pager),
            pager,
            mayChange(me) && book.unitCode().equals(me.unitCode()),
            typed,
            errors));
    return "cases/file/receiptbook";
  }
}
