package org.jinye.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Receipt;
import org.jinye.casebook.goods.Stock;
import org.jinye.casebook.goods.StockRefusal;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.WarehouseStore.Warehouse;
import org.jinye.cases.internal.receipt.KeepingReceiptBooks;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters receipts of fines and movements of seized goods; what does not balance is refused. */
@Component
public class KeepingLedger {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int LONGEST_NAME = 100;

  private final CaseStore cases;
  private final CaseFiles files;
  private final LedgerStore store;
  private final WarehouseStore warehouses;
  private final KeepingReceiptBooks books;
  private final ChangingCase changing;
  private final Clock clock;

  KeepingLedger(
      CaseStore cases,
      CaseFiles files,
      LedgerStore store,
      WarehouseStore warehouses,
      KeepingReceiptBooks books,
      ChangingCase changing,
      Clock clock) {
    this.cases = cases;
    this.files = files;
    this.store = store;
    this.warehouses = warehouses;
    this.books = books;
    this.changing = changing;
    this.clock = clock;
  }

  @Transactional
  public CaseOutcome addReceipt(SignedIn who, long id, Receipt receipt) {
    CaseRow row = cases.lock(id).orElseThrow(() -> NotFound.of("案件"));
    Map<String, String> problems = refusal(who, row);
    if (receipt.number().isBlank() || receipt.number().length() > 40) {
      problems.put("number", "请填写票据号码，最多 40 个字。");
    }
    if (receipt.money().fen() == 0) {
      problems.put("money", "金额应大于 0。");
    }
    if (receipt.on().isAfter(LocalDate.now(clock))) {
      problems.put("paidOn", "缴款日期不能晚于今天。");
    } else if (receipt.on().isBefore(row.foundAt().toLocalDate())) {
      problems.put("paidOn", "缴款日期不能早于案发的 " + row.foundAt().toLocalDate() + "。");
    }
    if (problems.isEmpty()) {
      books
          .findProblem(row.unitCode(), receipt.number(), receipt.on())
          .ifPresent(words -> problems.put("number", words));
    }
    if (!problems.isEmpty()) {
      return new CaseOutcome.Refused(problems);
    }
    if (store.add(row, receipt, who.name(), clock.instant()).isEmpty()) {
      return new CaseOutcome.Refused(Map.of("number", "票据 " + receipt.number() + " 已经登记过，请核对号码。"));
    }
    cases.addStep(
        row,
        clock.instant(),
        who.name(),
        "RECEIPT",
        receipt.number() + "，" + receipt.money() + " 元");
    return new CaseOutcome.Done(changing.settle(cases.get(id)));
  }

  boolean has(String formKey) {
    return store.hasMove(formKey);
  }

  /** The same form sent again adds nothing; what is taken out names no warehouse. */
  @Transactional
  public CaseOutcome addMove(
      SignedIn who, long id, GoodsMove move, @Nullable Long warehouse, String formKey) {
    CaseRow row = cases.lock(id).orElseThrow(() -> NotFound.of("案件"));
    if (store.hasMove(formKey)) {
      return new CaseOutcome.Done(row);
    }
    Map<String, String> problems = refusal(who, row);
    // What still lies in store of an archived case has to get out of it one day.
    if (CaseCheck.mayHandle(who) && !move.kind().bringsIn()) {
      problems.remove("");
    }
    if (move.at().isAfter(LocalDateTime.ofInstant(clock.instant(), clock.getZone()))) {
      problems.put("at", "时间不能晚于现在。");
    } else if (move.at().isBefore(row.foundAt())) {
      problems.put("at", "时间不能早于案发的 " + MINUTE.format(row.foundAt()) + "。");
    }
    if (move.handedBy().length() > LONGEST_NAME) {
      problems.put("handedBy", "姓名最多 " + LONGEST_NAME + " 个字。");
    }
    if (move.receivedBy().length() > LONGEST_NAME) {
      problems.put("receivedBy", "姓名最多 " + LONGEST_NAME + " 个字。");
    }
    Long into = move.kind().bringsIn() ? warehouse : null;
    if (move.kind().bringsIn()) {
      findWarehouseProblem(row, into).ifPresent(words -> problems.put("warehouse", words));
    }
    List<GoodsMove> all = new ArrayList<>(files.of(row).file().ledger());
    all.add(move);
    for (StockRefusal refused : Stock.of(all).refusals()) {
      problems.putIfAbsent("goods", refused.words());
    }
    if (!problems.isEmpty()) {
      return new CaseOutcome.Refused(problems);
    }
    store.add(row, new Whereabouts.Placed(move, into), who.name(), clock.instant(), formKey);
    cases.addStep(row, clock.instant(), who.name(), "MOVED", move.kind().title());
    return new CaseOutcome.Done(changing.settle(cases.get(id)));
  }

  private Optional<String> findWarehouseProblem(CaseRow row, @Nullable Long into) {
    List<Warehouse> inUse = warehouses.listInUse(row.unitCode());
    if (into == null) {
      return inUse.isEmpty() ? Optional.empty() : Optional.of("请选择放进哪个仓库。");
    }
    return warehouses.lock(into).filter(inUse::contains).isPresent()
        ? Optional.empty()
        : Optional.of("没有这个仓库或已停用，请重选。");
  }

  private static Map<String, String> refusal(SignedIn who, CaseRow row) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!CaseCheck.mayHandle(who)) {
      problems.put("", "案件由市场检查员或案件承办人办理。");
    } else if (!TakingStep.goesOn(row) && row.courseEnd().isEmpty()) {
      problems.put("", "案件已经归档，不能再登记。");
    }
    return problems;
  }
}
