package org.jinye.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Money;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.Receipt;
import org.jinye.casebook.goods.QuantityWords;
import org.jinye.casebook.goods.Stock;
import org.jinye.casebook.goods.TypedQuantity;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.Cases;
import org.jinye.cases.PaperRow;
import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.CaseFiles;
import org.jinye.cases.internal.CountLine;
import org.jinye.cases.internal.CountingStock;
import org.jinye.cases.internal.LedgerStore;
import org.jinye.cases.internal.MoveFiles;
import org.jinye.cases.internal.StockCountStore;
import org.jinye.cases.internal.WarehouseStore;
import org.jinye.cases.internal.receipt.ReceiptNumber;
import org.jinye.evidence.Attachments;
import org.jinye.platform.Days;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.QrCode;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 涉案物品出入库和缴款: what lies in store of a case, and what was paid. */
@Controller
@RequestMapping("/cases/{id:[0-9]{1,18}}/ledger")
@Everyone
class LedgerController {

  private static final String PAGE = "cases/file/ledger";
  private static final int MOST_PICTURES = 999;

  private final CasePages pages;
  private final Cases cases;
  private final WarehouseStore warehouses;
  private final CountingStock counting;
  private final StockCountStore counts;
  private final LedgerStore ledger;
  private final Attachments attachments;
  private final Clock clock;

  LedgerController(
      CasePages pages,
      Cases cases,
      WarehouseStore warehouses,
      CountingStock counting,
      StockCountStore counts,
      LedgerStore ledger,
      Attachments attachments,
      Clock clock) {
    this.pages = pages;
    this.cases = cases;
    this.warehouses = warehouses;
    this.counting = counting;
    this.counts = counts;
    this.ledger = ledger;
    this.attachments = attachments;
    this.clock = clock;
  }

  @GetMapping
  String show(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String count,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return show(me, id, correction(id, count), Map.of(), UUID.randomUUID().toString(), model);
  }

  @GetMapping("/labels")
  String labels(@PathVariable long id, Model model) {
    CaseFiles.Whole whole = pages.get(id);
    String ledger =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/cases/{id}/ledger")
            .buildAndExpand(id)
            .toUriString();
    model.addAttribute(
        "page",
        new LabelsPage(
            whole.row(),
            whole.file().bureau().name(),
            LabelsPage.of(whole.file().ledger()),
            QrCode.address(ledger)));
    return "cases/file/labels";
  }

  @PostMapping("/moves")
  String move(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    CaseFiles.Whole whole = pages.get(id);
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<GoodsMove.Kind> kind =
        Arrays.stream(GoodsMove.Kind.values())
            .filter(one -> one.name().equals(text(typed, "kind")))
            .findFirst();
    Optional<LocalDateTime> at = moment(text(typed, "at"));
    List<GoodsLine> goods = goods(whole.file().goods(), typed, errors);
    if (kind.isEmpty()) {
      errors.put("kind", "请选择出入库的种类。");
    }
    if (at.isEmpty()) {
      errors.put("at", "请填写时间，例如 2026-09-24 10:30。");
    }
    if (!text(typed, "pictures").matches("[0-9]{0,3}")) {
      errors.put("pictures", "照片数是 0 至 " + MOST_PICTURES + " 的整数。");
    }
    String paper = text(typed, "paper");
    if (!paper.isEmpty() && whole.findPaper(paper).isEmpty()) {
      errors.put("paper", "没有这份文书，请重选。");
    }
    String key = text(typed, "formKey");
    if (key.isEmpty() || key.length() > 60) {
      errors.put("", "表单已失效，请刷新页面后再填。");
    }
    if (errors.isEmpty() && kind.isPresent() && at.isPresent()) {
      String pictures = text(typed, "pictures");
      var move =
          new GoodsMove(
              kind.get(),
              at.get(),
              goods,
              text(typed, "handedBy"),
              text(typed, "receivedBy"),
              paper,
              pictures.isEmpty() ? 0 : Integer.parseInt(pictures));
      CaseOutcome outcome =
          counting.correct(me, id, move, warehouse(typed), key, number(typed, "countLine"));
      if (isDone(outcome, errors)) {
        next.addFlashAttribute("notice", kind.get().title() + "已登记。请点照片数上传照片。");
        return "redirect:/cases/" + id + "/ledger";
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(me, id, typed, errors, key, model);
  }

  @PostMapping("/receipts")
  String receipt(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<LocalDate> on = Days.find(text(typed, "paidOn"));
    String money = text(typed, "money").replace(",", "");
    if (on.isEmpty()) {
      errors.put("paidOn", "请填写缴款日期，例如 2026-09-24。");
    }
    if (!money.matches("[0-9]{1,10}(\\.[0-9]{1,2})?")) {
      errors.put("money", "金额最多两位小数，例如 1234.50。");
    }
    if (errors.isEmpty() && on.isPresent()) {
      var receipt =
          new Receipt(
              ReceiptNumber.clean(text(typed, "number")),
              on.get(),
              Money.ofYuan(new BigDecimal(money)));
      if (isDone(cases.addReceipt(me, id, receipt), errors)) {
        next.addFlashAttribute("notice", "缴款凭证已登记。");
        return "redirect:/cases/" + id + "/ledger#receipts";
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(me, id, typed, errors, UUID.randomUUID().toString(), model);
  }

  /** A quantity beside each line that moves; a line without one stays where it is. */
  private static List<GoodsLine> goods(
      List<GoodsLine> all, Map<String, String> typed, Map<String, String> errors) {
    List<GoodsLine> goods = new ArrayList<>();
    for (int rank = 0; rank < all.size(); rank++) {
      String field = "quantity-" + rank;
      String quantity = text(typed, field);
      if (!quantity.isEmpty()) {
        GoodsLine line = all.get(rank);
        switch (TypedQuantity.read(quantity)) {
          case TypedQuantity.Read read -> goods.add(part(line, read.quantity()));
          case TypedQuantity.Refused refused -> errors.put(field, refused.words());
        }
      }
    }
    if (goods.isEmpty() && errors.isEmpty()) {
      errors.put("goods", "请至少给一行物品填写数量。");
    }
    return goods;
  }

  /** What the form says when it is opened from a difference of a stock-taking. */
  private Map<String, String> correction(long id, String count) {
    Optional<StockCountStore.Of> of =
        count.matches("[0-9]{1,18}") ? counts.findLine(Long.parseLong(count)) : Optional.empty();
    Map<String, String> typed = new LinkedHashMap<>();
    of.filter(one -> Objects.equals(one.line().fileId(), id) && one.line().differs())
        .ifPresent(one -> fill(typed, one, pages.get(id).file().goods()));
    return typed;
  }

  private void fill(Map<String, String> typed, StockCountStore.Of of, List<GoodsLine> goods) {
    CountLine line = of.line();
    typed.put("countLine", Long.toString(line.id()));
    typed.put("countWords", line.item() + " " + line.differenceWords() + "，" + line.reason());
    typed.put("at", CaseWords.minute(LocalDateTime.now(clock)).replace(' ', 'T'));
    if (line.difference() > 0) {
      typed.put("kind", GoodsMove.Kind.STORED.name());
      counts
          .find(of.countId())
          .ifPresent(one -> typed.put("warehouse", Long.toString(one.warehouseId())));
    }
    Quantity quantity = new Quantity(Math.abs(line.difference()), line.measure());
    for (int rank = 0; rank < goods.size(); rank++) {
      if (line.holds(goods.get(rank))) {
        typed.put("quantity-" + rank, QuantityWords.mixed(quantity));
        break;
      }
    }
  }

  private static @Nullable Long warehouse(Map<String, String> typed) {
    return number(typed, "warehouse");
  }

  private static @Nullable Long number(Map<String, String> typed, String field) {
    String id = text(typed, field);
    return id.matches("[0-9]{1,18}") ? Long.valueOf(id) : null;
  }

  private static GoodsLine part(GoodsLine line, Quantity quantity) {
    return new GoodsLine(line.item(), quantity, line.nature(), line.price(), List.of());
  }

  private static Optional<LocalDateTime> moment(String typed) {
    try {
      return Optional.of(LocalDateTime.parse(typed.replace(' ', 'T')));
    } catch (DateTimeException notAMoment) {
      return Optional.empty();
    }
  }

  private static boolean isDone(CaseOutcome outcome, Map<String, String> errors) {
    return switch (outcome) {
      case CaseOutcome.Done _ -> true;
      case CaseOutcome.Refused refused -> {
        errors.putAll(refused.errors());
        yield false;
      }
      case CaseOutcome.Overtaken overtaken -> {
        errors.put("", overtaken.words());
        yield false;
      }
    };
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private String show(
      SignedIn me,
      long id,
      Map<String, String> typed,
      Map<String, String> errors,
      String key,
      Model model) {
    CaseFiles.Whole whole = pages.get(id);
    List<LedgerStore.Entered> moves = ledger.list(id);
    model.addAttribute(
        "page",
        new LedgerPage(
            whole.row(),
            moves,
            attachments.count(
                MoveFiles.OWNER, moves.stream().map(one -> Long.toString(one.id())).toList()),
            Stock.of(whole.file().ledger()).balance().entrySet().stream()
                .map(held ->
                    new LedgerPage.Held(
                        held.getKey().item(),
                        held.getKey().nature().title(),
                        QuantityWords.mixed(held.getValue())))
                .sorted(java.util.Comparator.comparing(LedgerPage.Held::item))
                .toList(),
            whole.file().receipts(),
            whole.file().goods(),
            whole.papers().stream()
                .filter(paper -> paper.state() == PaperRow.State.ISSUED)
                .map(paper -> new Choice(Long.toString(paper.id()), PaperPage.titleOf(paper)))
                .toList(),
            warehouses.listInUse(whole.row().unitCode()).stream()
                .map(one -> new Choice(Long.toString(one.id()), one.name()))
                .toList(),
            typed,
            errors,
            key,
            CaseCheck.mayHandle(me)));
    return PAGE;
  }
}
