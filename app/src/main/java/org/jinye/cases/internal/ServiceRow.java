package org.jinye.cases.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.jinye.casebook.procedure.ServedOn;
import org.jspecify.annotations.Nullable;

/**
 * A paper that goes to a party, and how its service stands.
 *
 * @param caseNumber empty while the case is not filed
 * @param receiptId its newest receipt; null without one
 * @param manner code of the way of service; null without a receipt
 * @param receivedOn as the receipt says; null without a receipt
 */
public record ServiceRow(
    long id,
    long fileId,
    String unitCode,
    String kind,
    String number,
    @Nullable LocalDate madeOn,
    Standing service,
    String caseNumber,
    String partyName,
    @Nullable Long receiptId,
    @Nullable String manner,
    @Nullable String receivedOn) {

  /** How a service stands; each paper stands in one way. */
  public enum Standing {
    OPEN("未送达"),
    UNDER_WAY("送达中"),
    SERVED("已送达"),
    IN_HAND("当场签收");

    private final String title;

    Standing(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** The day on which it counts as served; published, 30 days later. */
  public Optional<LocalDate> servedOn() {
    return switch (service) {
      case OPEN, UNDER_WAY -> Optional.empty();
      case IN_HAND -> Optional.ofNullable(madeOn);
      case SERVED ->
          ServedOn.by(manner == null ? "" : manner, receivedOn == null ? "" : receivedOn);
    };
  }

  public String url() {
    return "/cases/" + fileId + "/papers/" + id;
  }
}
