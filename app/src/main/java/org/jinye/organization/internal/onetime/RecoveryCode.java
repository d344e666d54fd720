package org.jinye.organization.internal.onetime;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Codes on paper for the day when the phone is gone; each counts once. */
final class RecoveryCode {

  /** How many are given together. */
  static final int COUNT = 10;

  /** Without what looks alike; ten of them are fifty bits. */
  private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int HALF = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecoveryCode() {}

  static List<String> some() {
    return Stream.generate(RecoveryCode::one).distinct().limit(COUNT).toList();
  }

  private static String one() {
    return half() + "-" + half();
  }

  private static String half() {
    return IntStream.range(0, HALF)
        .map(i -> RANDOM.nextInt(CHARACTERS.length()))
        .mapToObj(i -> String.valueOf(CHARACTERS.charAt(i)))
        .collect(Collectors.joining());
  }

  /** As it was given, however it was typed. */
  static String cleaned(String typed) {
    String letters = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return letters.length() == 2 * HALF
        ? letters.substring(0, HALF) + "-" + letters.substring(HALF)
        : letters;
  }
}
