package org.jinye.warnings.web.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jinye.platform.Weeks;
import org.jinye.warnings.internal.run.RunDetails.Input;
import org.jinye.warnings.web.ParameterWords;

/**
 * One evaluation.
 *
 * @param rules one a rule, in the order of their numbers
 * @param total the sum of the rules
 * @param reasons why subjects did not fire or were not evaluated
 * @param inputs files that it read
 */
public record RunPage(
    RunRow run,
    List<RuleResult> rules,
    RuleResult total,
    List<ReasonRow> reasons,
    List<RuleParameters> parameters,
    List<Input> inputs) {

  private static final Pattern WEEK = Pattern.compile("lake/order_lines/week=([^/]+)/.*");

  /** One digest for all files of the lake that it read: two runs with the same read the same. */
  public String lakeDigest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      inputs.stream()
          .filter(input -> input.name().startsWith("lake/"))
          .map(Input::sha256)
          .sorted()
          .forEach(sha256 -> digest.update(sha256.getBytes(StandardCharsets.US_ASCII)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Weeks between the first that was read and the last that was judged without order lines. */
  public String gaps() {
    TreeSet<Integer> read = new TreeSet<>();
    for (Input input : inputs) {
      Matcher named = WEEK.matcher(input.name());
      if (named.matches()) {
        Weeks.find(named.group(1)).ifPresent(read::add);
      }
    }
    return read.isEmpty()
        ? ""
        : IntStream.rangeClosed(read.first(), Weeks.number(run.line().toDate()))
            .filter(week -> !read.contains(week))
            .mapToObj(Weeks::name)
            .collect(Collectors.joining("、"));
  }

  public long inputLines() {
    return inputs.stream().mapToLong(Input::lines).sum();
  }

  /** Subjects of a rule with one outcome and reason; the words are the rulebook's. */
  public record ReasonRow(
      String ruleId, String rule, String outcome, String reason, long subjects, String href) {}

  /** The parameters that a rule was run with. */
  public record RuleParameters(
      String ruleId, String rule, int version, List<ParameterWords.Value> values) {}
}
