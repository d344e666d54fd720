package org.jinye.supply.web;

import java.util.List;
import java.util.Map;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.supply.internal.intake.RowCheck;
import org.jinye.supply.internal.run.CorrectionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows, checks and keeps the correction of one rejected row. */
@Component
class CorrectingRow {

  private final ImportPages pages;
  private final RejectedRows rows;
  private final RejectCorrections corrections;
  private final CorrectionCheck check;

  CorrectingRow(
      ImportPages pages, RejectedRows rows, RejectCorrections corrections, CorrectionCheck check) {
    this.pages = pages;
    this.rows = rows;
    this.corrections = corrections;
    this.check = check;
  }

  /** How a correction ended: kept, or the form again. */
  sealed interface Outcome {

    record Kept() implements Outcome {}

    record Faulty(CorrectionPage form) implements Outcome {}

    record Overtaken(CorrectionPage form) implements Outcome {}
  }

  CorrectionPage form(long importId, long line, RejectPlace place) {
    ImportPage account = pages.page(importId);
    RejectedRow row = row(importId, line);
    List<String> header = account.view().record().header();
    List<RowCheck.Found> faults =
        row.isCorrected()
            ? List.of()
            : row.faults().stream()
                .map(fault -> new RowCheck.Found(fault.reason(), fault.column()))
                .toList();
    CorrectionForm form = CorrectionForm.of(header, row);
    return page(account, row, form, faults, place, form.general(faults));
  }

  Outcome save(
      long importId,
      long line,
      RejectPlace place,
      Map<String, String> sent,
      int version,
      SignedIn me) {
    ImportPage account = open(importId);
    RejectedRow row = row(importId, line);
    CorrectionForm form = CorrectionForm.of(account.view().record().header(), sent);
    if (form.isTooLong()) {
      throw Refused.because("每一项最多 %d 个字。".formatted(CorrectionForm.LONGEST));
    }
    List<RowCheck.Found> faults = check.check(account.view().record(), form.values());
    if (!faults.isEmpty()) {
      return new Outcome.Faulty(page(account, row, form, faults, place, form.general(faults)));
    }
    if (corrections.save(importId, line, form.values(), me.name(), version)) {
      return new Outcome.Kept();
    }
    RejectedRow now = row(importId, line);
    return new Outcome.Overtaken(page(account, now, form, List.of(), place, overtaken(now)));
  }

  /** Puts the row back to what came. */
  void drop(long importId, long line, int version) {
    open(importId);
    if (!corrections.drop(importId, line, version)) {
      throw Refused.because("这一行的更正刚刚被别人改过，请重新打开后再撤销。");
    }
  }

  private ImportPage open(long importId) {
    ImportPage account = pages.page(importId);
    if (!account.mayBringInAgain()) {
      throw Refused.because("这些行已经重新导入，不能再更正；请到新的那次导入中继续。");
    }
    return account;
  }

  private RejectedRow row(long importId, long line) {
    return rows.find(importId, line).orElseThrow(() -> NotFound.of("行"));
  }

  private static CorrectionPage page(
      ImportPage account,
      RejectedRow row,
      CorrectionForm form,
      List<RowCheck.Found> faults,
      RejectPlace place,
      @Nullable String problem) {
    RejectedRow.Correction made = row.correction();
    int version = made == null ? RejectCorrections.NONE : made.version();
    return new CorrectionPage(account, row, form.fields(row, faults), version, place, problem);
  }

  private static String overtaken(RejectedRow now) {
    RejectedRow.Correction made = now.correction();
    return made == null
        ? "这一行的更正刚刚被别人撤销。您填写的内容还在下面，再次保存即以您的为准。"
        : "%s已于 %s 先更正了这一行（%s）。您填写的内容还在下面，再次保存即以您的为准。"
            .formatted(made.by(), made.at(), String.join("，", made.fields()));
  }
}
