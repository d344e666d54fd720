package org.jinye.cases.internal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the rules read of a case's genuine cigarettes.
 *
 * @param sticks 0 = everything was taken back
 * @param partyKey what stands for the party in warnings; empty = nobody
 */
public record Handover(
    long fileId,
    LocalDate seizedOn,
    int lines,
    int codes,
    long sticks,
    String partyKey,
    String digest,
    Instant handedAt) {

  private static final String PREFIX = "案件";

  /** The number of the seizure among those that files bring. */
  public static String number(long fileId) {
    return PREFIX + fileId;
  }

  /** The case behind the number of a seizure; 0 = it came from elsewhere. */
  public static long fileOf(String number) {
    return number.matches(PREFIX + "[0-9]{1,18}")
        ? Long.parseLong(number.substring(PREFIX.length()))
        : 0;
  }
}
