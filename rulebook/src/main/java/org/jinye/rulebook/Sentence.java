package org.jinye.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A finding in words. Each clause is Chinese text with placeholders, {@code 本次订货 {observed:cartons}
 * 条}; a clause whose figure is missing is left out, the rest are joined.
 *
 * <p>A placeholder names a result column of a finding, or a parameter of the rule. Formats: {@code
 * cartons} (sticks shown as cartons, 140,040 sticks = 700.2: 700 cartons and 2 packs), {@code
 * number} (at most one decimal), {@code times} (a multiple, one decimal below 10, else whole),
 * {@code text} (as it is, the default).
 */
public record Sentence(List<String> clauses) {
  private static final Pattern FIGURE =
      Pattern.compile("\\{(\\w+):(\\w+)}\\s*(%|元/条|条|倍|户|个|张|米|天|次)?");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?::(\\w+))?}");
  private static final BigDecimal STICKS_PER_CARTON =
      BigDecimal.valueOf(ParameterType.STICKS_PER_CARTON);
  private static final String YUAN = "元/条";
  private static final BigDecimal TEN = BigDecimal.TEN;

  public Sentence {
    clauses = List.copyOf(clauses);
  }

  /**
   * The sentence for one finding.
   *
   * @param figures the finding's columns by name (quantities in sticks) and, where the sentence
   *     uses them, the parameters of the run that found it; missing and null are the same
   */
  public String render(Map<String, ? extends @Nullable Object> figures) {
    List<String> said = new ArrayList<>();
    for (String clause : clauses) {
      if (placeholders(clause).stream().allMatch(name -> figures.get(name) != null)) {
        said.add(
            PLACEHOLDER
                .matcher(clause)
                .replaceAll(match -> said(match, String.valueOf(figures.get(match.group(1))))));
      }
    }
    return String.join("；", said) + "。";
  }

  /**
   * One figure as the sentence says it, with the unit behind it: {@code 12.5 条}; money with two
   * decimals. Empty where the sentence for this finding does not say it.
   */
  public Optional<String> figure(String name, Map<String, ? extends @Nullable Object> figures) {
    return clauses.stream()
        .filter(clause -> placeholders(clause).stream().allMatch(of -> figures.get(of) != null))
        .flatMap(clause -> FIGURE.matcher(clause).results())
        .filter(match -> match.group(1).equals(name) && isFormat(match.group(2)))
        .findFirst()
        .map(match -> {
          String unit = match.group(3);
          String value = String.valueOf(figures.get(name));
          String said =
              YUAN.equals(unit)
                  ? new BigDecimal(value).setScale(2, RoundingMode.HALF_UP).toPlainString()
                  : format(match, value);
          return unit == null ? said : unit.equals("%") ? said + unit : said + " " + unit;
        });
  }

  /** The names that the clauses use. */
  public Set<String> placeholders() {
    Set<String> names = new TreeSet<>();
    clauses.forEach(clause -> names.addAll(placeholders(clause)));
    return names;
  }

  /** Sticks as cartons, at most one decimal: 140040 → {@code 700.2}. */
  public static String cartons(BigDecimal sticks) {
    return plain(sticks.divide(STICKS_PER_CARTON, 1, RoundingMode.HALF_UP));
  }

  static boolean isFormat(String name) {
    return Set.of("cartons", "number", "times", "text").contains(name);
  }

  static Set<String> formats(String clause) {
    Set<String> formats = new TreeSet<>();
    PLACEHOLDER
        .matcher(clause)
        .results()
        .filter(match -> match.group(2) != null)
        .forEach(match -> formats.add(match.group(2)));
    return formats;
  }

  private static Set<String> placeholders(String clause) {
    Set<String> names = new TreeSet<>();
    PLACEHOLDER.matcher(clause).results().forEach(match -> names.add(match.group(1)));
    return names;
  }

  private static String said(MatchResult placeholder, String value) {
    return Matcher.quoteReplacement(format(placeholder, value));
  }

  private static String format(MatchResult placeholder, String value) {
    String format = placeholder.group(2) == null ? "text" : placeholder.group(2);
    return switch (format) {
      case "cartons" -> cartons(new BigDecimal(value));
      case "number" -> plain(new BigDecimal(value).setScale(1, RoundingMode.HALF_UP));
      case "times" -> times(new BigDecimal(value));
      default -> value;
    };
  }

  private static String times(BigDecimal multiple) {
    int decimals = multiple.abs().compareTo(TEN) < 0 ? 1 : 0;
    return plain(multiple.setScale(decimals, RoundingMode.HALF_UP));
  }

  private static String plain(BigDecimal number) {
    return Parameter.canonical(number);
  }
}
