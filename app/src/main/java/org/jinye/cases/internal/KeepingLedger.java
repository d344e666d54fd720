package org.jinye.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Receipt;
import org.jinye.casebook.goods.Stock;
import org.jinye.casebook.goods.StockRefusal;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.CaseRow;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters receipts of fines and movements of seized goods; what does not balance is refused. */
@Component
public class KeepingLedger {

  private final CaseStore cases;
  private final CaseFiles files;
  private final LedgerStore store;
  private final ChangingCase changing;
  private final Clock clock;

  KeepingLedger(
      CaseStore cases, CaseFiles files, LedgerStore store, ChangingCase changing, Clock clock) {
    this.cases = cases;
    this.files = files;
    this.store = store;
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

  /** The same form sent again adds nothing. */
  @Transactional
  public CaseOutcome addMove(SignedIn who, long id, GoodsMove move, String formKey) {
    CaseRow row = cases.lock(id).orElseThrow(() -> NotFound.of("案件"));
    if (store.hasMove(formKey)) {
      return new CaseOutcome.Done(row);
    }
    Map<String, String> problems = refusal(who, row);
    if (move.at().isAfter(LocalDateTime.ofInstant(clock.instant(), clock.getZone()))) {
      problems.put("at", "时间不能晚于现在。");
    }
    List<GoodsMove> all = new ArrayList<>(files.of(row).file().ledger());
    all.add(move);
    for (StockRefusal refused : Stock.of(all).refusals()) {
      problems.putIfAbsent("goods", refused.words());
    }
    if (!problems.isEmpty()) {
      return new CaseOutcome.Refused(problems);
    }
    store.add(row, move, who.name(), clock.instant(), formKey);
    cases.addStep(row, clock.instant(), who.name(), "MOVED", move.kind().title());
    return new CaseOutcome.Done(changing.settle(cases.get(id)));
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
