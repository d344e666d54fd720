package org.jinye.oversight.internal.calls;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Draws from a population: those whose MD5 of {@code seed:number} is smallest. Whoever knows seed
 * and population can draw again with one line of SQL.
 */
final class Draw {

  private Draw() {}

  /** The drawn ones in the order in which they were drawn. */
  static List<String> pick(String seed, Collection<String> population, int wanted) {
    return population.stream()
        .sorted(
            Comparator.comparing((String number) -> digest("MD5", seed + ":" + number))
                .thenComparing(Comparator.naturalOrder()))
        .limit(wanted)
        .toList();
  }

  static String digest(String algorithm, String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
