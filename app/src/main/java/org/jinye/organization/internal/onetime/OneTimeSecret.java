package org.jinye.organization.internal.onetime;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What the app of one person and the system share.
 *
 * @param hex twenty bytes
 */
record OneTimeSecret(String hex) {

  private static final int BYTES = 20;
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;
  private static final int GROUP = 4;
  private static final String ISSUER = "金叶";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** How far the clock of a phone may be off, in steps. */
  private static final int TOLERANCE = 1;

  static OneTimeSecret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new OneTimeSecret(HexFormat.of().formatHex(bytes));
  }

  private byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** The key as an app takes it (base 32): twenty bytes are 32 characters without a rest. */
  String key() {
    BigInteger number = new BigInteger(1, bytes());
    int characters = BYTES * Byte.SIZE / BITS;
    return IntStream.range(0, characters)
        .map(i ->
            number.shiftRight((characters - 1 - i) * BITS).intValue() & (ALPHABET.length() - 1))
        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
        .collect(Collectors.joining());
  }

  /** The key in groups of four, for typing. */
  String keyInGroups() {
    String key = key();
    return IntStream.range(0, key.length() / GROUP)
        .mapToObj(i -> key.substring(i * GROUP, (i + 1) * GROUP))
        .collect(Collectors.joining(" "));
  }

  /** What the picture says to an app. */
  String address(String username) {
    String issuer = URLEncoder.encode(ISSUER, StandardCharsets.UTF_8);
    String account = URLEncoder.encode(username, StandardCharsets.UTF_8).replace("+", "%20");
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(issuer, account, key(), issuer);
  }

  /** The step whose code this is: a step after the last one taken, so that no code counts twice. */
  OptionalLong stepOf(String code, Instant now, long lastTaken) {
    long step = TimeCode.step(now);
    return LongStream.rangeClosed(step - TOLERANCE, step + TOLERANCE)
        .filter(candidate -> candidate > lastTaken && is(code, candidate))
        .findFirst();
  }

  private boolean is(String code, long step) {
    return MessageDigest.isEqual(
        TimeCode.USUAL.at(bytes(), step).getBytes(StandardCharsets.UTF_8),
        code.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "secret";
  }
}
