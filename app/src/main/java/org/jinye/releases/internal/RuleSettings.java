package org.jinye.releases.internal;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code jinye.rules.<id>.<parameter>}: values in place of the national ones.
 *
 * <p>Names are compared without regard to case and signs, because properties, environment and YAML
 * each spell them in their own way ({@code least_cycles}, {@code leastcycles}, {@code
 * LEAST_CYCLES}).
 */
@ConfigurationProperties("jinye")
public record RuleSettings(@Nullable Map<String, Map<String, String>> rules) {

  /** What is configured, by rule as it was written. */
  public Map<String, Map<String, String>> given() {
    return rules == null ? Map.of() : rules;
  }

  public static boolean isSame(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }
}
