package org.jinye.rulebook.engine;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jinye.rulebook.Variant;
import org.jspecify.annotations.Nullable;

/**
 * What {@code run.json} says beside the files of an evaluation that was made elsewhere: by which
 * rules, over which inputs, which files there are. The cluster writes it, the application takes
 * only a folder that agrees with it.
 *
 * @param format {@link #FORMAT}; another number is another agreement
 * @param computedBy the account that submitted it
 * @param computedAt when it was finished, {@code 2026-09-21T01:02:03Z}
 * @param from first judged day, {@code 2026-09-14}
 * @param lake the files of the large tables that were read
 * @param snapshot where the other tables were read from
 * @param files every file of the folder but this one and the assignment: results, and the tables of
 *     the snapshot
 * @param assignment digest of the {@link RunAssignment} that it follows; absent = none was given
 */
public record RunDescription(
    int format,
    String engine,
    String computedBy,
    String computedAt,
    String from,
    String to,
    List<LakeInput> lake,
    String snapshot,
    List<ResultFile> files,
    List<RuleResult> rules,
    double seconds,
    @Nullable String assignment) {

  public static final int FORMAT = 1;

  /** The name of the file itself. */
  public static final String FILE = "run.json";

  public RunDescription {
    requireNonNull(engine, "engine");
    requireNonNull(computedBy, "computedBy");
    requireNonNull(computedAt, "computedAt");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    lake = List.copyOf(lake);
    files = List.copyOf(files);
    rules = List.copyOf(rules);
  }

  /** How many findings all rules together have. */
  public long fired() {
    return rules.stream().mapToLong(RuleResult::fired).sum();
  }

  /**
   * A file of the lake.
   *
   * @param table {@code order_lines}
   * @param address as the engine opened it
   */
  public record LakeInput(String table, String address, String sha256, long rows) {}

  /** A file beside run.json. */
  public record ResultFile(String name, String sha256, long rows) {}

  /**
   * One rule's part.
   *
   * @param parameters every one, with the value that counted
   * @param variants other values for some of what was judged
   * @param subjects how many came to each outcome, by its code
   */
  public record RuleResult(
      String id,
      int version,
      Map<String, String> parameters,
      List<Variant> variants,
      Map<String, Long> subjects,
      double seconds) {

    public RuleResult {
      parameters = Map.copyOf(parameters);
      variants = List.copyOf(variants);
      subjects = Map.copyOf(subjects);
    }

    public long fired() {
      return subjects.getOrDefault(Outcome.FIRED.code(), 0L);
    }
  }
}
