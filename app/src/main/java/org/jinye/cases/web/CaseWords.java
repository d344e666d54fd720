package org.jinye.cases.web;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.casebook.penalty.Cause;
import org.jinye.casebook.penalty.Causes;
import org.jinye.casebook.procedure.CaseEnd;
import org.jinye.casebook.procedure.CaseStep;
import org.jinye.casebook.transfer.TransferMeasure.Standing;
import org.jinye.casebook.transfer.TransferStage;
import org.jinye.cases.CaseRow;

/** What pages call things of a case. */
public final class CaseWords {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final Causes CAUSES = Causes.read();
  private static final BigDecimal STICKS_PER_CARTON = BigDecimal.valueOf(200);

  private CaseWords() {}

  /** Title of its cause; 未定 while it is not known. */
  public static String cause(CaseRow row) {
    return row.cause().isEmpty()
        ? "未定"
        : CAUSES
            .find(row.cause(), row.foundAt().toLocalDate())
            .map(Cause::title)
            .orElse(row.cause());
  }

  /** How far it has come, or how it ended. */
  public static String stage(CaseRow row) {
    return findEnd(row).map(CaseEnd::title).orElse(row.stage().title());
  }

  static Optional<CaseEnd> findEnd(CaseRow row) {
    return Stream.of(CaseEnd.values())
        .filter(end -> end.name().equals(row.courseEnd()))
        .findFirst();
  }

  /** How a suspected case stands. */
  public static Standing standing(CaseRow row) {
    if (row.courseEnd().equals(CaseEnd.TO_POLICE.name())) {
      return Standing.TRANSFERRED;
    }
    return switch (row.transferStage()) {
      case "", "SUSPECTED" -> Standing.MISSING;
      case "REFUSED" -> Standing.REASONED;
      case "REPORTED", "APPROVED" -> Standing.UNDER_WAY;
      default -> Standing.TRANSFERRED;
    };
  }

  /** Where the transfer stands; — while nothing was entered. */
  public static String transferStage(CaseRow row) {
    return row.transferStage().isEmpty() ? "—" : TransferStage.valueOf(row.transferStage()).title();
  }

  public static String minute(LocalDateTime at) {
    return MINUTE.format(at);
  }

  /** 12.5 */
  public static String cartons(long sticks) {
    return BigDecimal.valueOf(sticks).divide(STICKS_PER_CARTON).toPlainString();
  }

  /** 1234.50 */
  public static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  /** What a line of the timeline says. */
  public static String act(String act) {
    return switch (act) {
      case "OPENED" -> "登记案件";
      case "CHANGED" -> "修改";
      case "NOTED" -> "记事";
      case "PAPER_BEGUN" -> "起草文书";
      case "PAPER_WRITTEN" -> "修改文书";
      case "PAPER_CORRECTED" -> "更正文书";
      case "PAPER_ISSUED" -> "文书定稿";
      case "PAPER_OPINION" -> "签署意见";
      case "PAPER_SIGNED" -> "登记签名";
      case "PAPER_SEALED" -> "盖章";
      case "PAPER_VOID" -> "作废文书";
      case "RECEIPT" -> "登记缴款凭证";
      case "MOVED" -> "物品出入库";
      case "NETWORK" -> "网络案件";
      case "TRANSFER" -> "移送公安机关";
      default -> CaseStep.find(act).map(CaseStep::title).orElse(act);
    };
  }
}
