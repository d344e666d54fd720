package org.jinye.instruments.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code jinye.instruments.*}: working days, the day of issue not counted.
 *
 * @param replyDays that an answer may take where nothing else is written on the paper
 * @param receiptDays within which the receiver signs for it
 */
@ConfigurationProperties("jinye.instruments")
public record InstrumentLimits(int replyDays, int receiptDays) {

  public InstrumentLimits {
    if (replyDays < 1 || receiptDays < 1) {
      throw new IllegalArgumentException(
          "jinye.instruments.reply-days 和 receipt-days 应为不小于 1 的整数（工作日）。");
    }
  }
}
