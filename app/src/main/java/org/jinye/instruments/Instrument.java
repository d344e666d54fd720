package org.jinye.instruments;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An instrument as it is stored.
 *
 * @param unitCode the receiver
 * @param senderCode the bureau that issued it
 * @param lateDays days after the last day at which the last reply came
 * @param rounds 1, and one more each time that it was asked again
 */
public record Instrument(
    long id,
    int version,
    String unitCode,
    String senderCode,
    String aboutCode,
    InstrumentKind kind,
    String number,
    String title,
    String facts,
    String demands,
    String evidence,
    String subjectKind,
    String subjectId,
    InstrumentState state,
    LocalDate issuedOn,
    LocalDate dueOn,
    String issuedBy,
    long issuedById,
    Instant issuedAt,
    @Nullable LocalDate receivedOn,
    @Nullable LocalDate draftedOn,
    @Nullable LocalDate repliedOn,
    int lateDays,
    @Nullable LocalDate closedOn,
    int rounds) {

  public Subject subject() {
    return new Subject(subjectKind, subjectId);
  }

  public String url() {
    return "/instruments/" + id;
  }

  /** Waits for the receiver after the day that stands on it. */
  public boolean isOverdue(LocalDate today) {
    return state.waitsForReceiver() && dueOn.isBefore(today);
  }

  /** Answered without a working draft. */
  public boolean lacksDraft() {
    return repliedOn != null && draftedOn == null && state != InstrumentState.WITHDRAWN;
  }

  /** 质询〔2026〕第3号 关于…… */
  public String name() {
    return number + " " + title;
  }
}
