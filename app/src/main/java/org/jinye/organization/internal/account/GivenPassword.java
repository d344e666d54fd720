package org.jinye.organization.internal.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A password made for somebody else, to be told once and changed at the first sign-in.
 *
 * @param text four groups of four characters that cannot be mistaken for each other
 */
public record GivenPassword(long accountId, String text) {

  private static final String CHARACTERS =
      "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int GROUPS = 4;
  private static final int IN_A_GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  static GivenPassword of(long accountId) {
    return new GivenPassword(
        accountId,
        IntStream.range(0, GROUPS).mapToObj(i -> group()).collect(Collectors.joining("-")));
  }

  private static String group() {
    return RANDOM
        .ints(IN_A_GROUP, 0, CHARACTERS.length())
        .mapToObj(i -> String.valueOf(CHARACTERS.charAt(i)))
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return "password of " + accountId;
  }
}
