package org.jinye.casebook.transfer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jinye.casebook.crime.CriminalAlarm;

/**
 * Whether every suspected crime was transferred (国务院令第310号第三条): suspected is every case whose
 * figures pass a criminal threshold, whether or not somebody entered it in the ledger of transfers.
 *
 * @param judged the suspected cases, each with how it stands
 */
public record TransferMeasure(List<Judged> judged) {

  private static final int PERCENT = 100;

  public TransferMeasure {
    judged = List.copyOf(judged);
  }

  /**
   * A case with what is known of it.
   *
   * @param caseNumber by which it is found again
   * @param course empty when it is not in the ledger
   */
  public record Examined(String caseNumber, CriminalAlarm alarm, Optional<TransferCourse> course) {}

  /**
   * A suspected case.
   *
   * @param words why it is suspected
   */
  public record Judged(String caseNumber, Standing standing, List<String> words) {

    public Judged {
      words = List.copyOf(words);
    }
  }

  /** How a suspected case stands. */
  public enum Standing {
    TRANSFERRED("已移送"),
    REASONED("负责人书面决定不移送"),
    UNDER_WAY("移送办理中"),
    MISSING("应移送未移送，也没有书面理由");

    private final String title;

    Standing(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public static TransferMeasure of(List<Examined> cases) {
    return new TransferMeasure(
        cases.stream()
            .filter(one -> one.alarm().isPassed())
            .map(one ->
                new Judged(
                    one.caseNumber(),
                    one.course().map(TransferMeasure::standing).orElse(Standing.MISSING),
                    one.alarm().passed().stream().map(CriminalAlarm.Passed::words).toList()))
            .toList());
  }

  public List<Judged> with(Standing standing) {
    return judged.stream().filter(one -> one.standing() == standing).toList();
  }

  /** No suspected case without transfer, reason, or a transfer under way. */
  public boolean isWhole() {
    return with(Standing.MISSING).isEmpty();
  }

  /** Transferred among those that had to be, in percent; empty when none had to be. */
  public Optional<BigDecimal> findPercent() {
    int due = judged.size() - with(Standing.REASONED).size();
    return due == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf((long) with(Standing.TRANSFERRED).size() * PERCENT)
                .divide(BigDecimal.valueOf(due), 1, RoundingMode.HALF_UP));
  }

  private static Standing standing(TransferCourse course) {
    if (course.has(TransferStep.Act.SEND)) {
      return Standing.TRANSFERRED;
    }
    return switch (course.stage()) {
      case SUSPECTED -> Standing.MISSING;
      case REFUSED -> Standing.REASONED;
      case REPORTED,
          APPROVED,
          SENT,
          RECEIVED,
          POLICE_FILED,
          POLICE_REFUSED,
          RECONSIDERING,
          UPHELD,
          CHANGED,
          SUPERVISION_ASKED,
          BACK,
          DONE ->
          Standing.UNDER_WAY;
    };
  }
}
