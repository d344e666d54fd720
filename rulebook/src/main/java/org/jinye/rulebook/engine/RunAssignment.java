package org.jinye.rulebook.engine;

import java.util.List;
import java.util.Map;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.RulebookException;
import org.jinye.rulebook.Variant;
import org.jinye.rulebook.engine.RunDescription.LakeInput;
import org.jinye.rulebook.engine.RunDescription.ResultFile;

/**
 * What {@code assignment.json} says beside a snapshot: which city is to be judged elsewhere, by
 * which rules as they are in force there, over which files. The application writes it, a cluster
 * follows it to the letter, and {@link RunDescription#assignment} tells that it did.
 *
 * @param format {@link #FORMAT}; another number is another agreement
 * @param unit code of the city
 * @param from first judged day, {@code 2026-09-14}
 * @param to last judged day
 * @param lake the files of the large tables, their addresses relative to the lake
 * @param files every file of the snapshot
 */
public record RunAssignment(
    int format,
    String unit,
    String from,
    String to,
    List<LakeInput> lake,
    List<ResultFile> files,
    List<AssignedRule> rules) {

  public static final int FORMAT = 1;

  /** The name of the file itself. */
  public static final String FILE = "assignment.json";

  public RunAssignment {
    lake = List.copyOf(lake);
    files = List.copyOf(files);
    rules = List.copyOf(rules);
  }

  /**
   * The rules, as they are to be applied.
   *
   * @throws RulebookException when the rulebook at hand is another one
   */
  public List<ConfiguredRule> configured(Rulebook rulebook) {
    return rules.stream().map(rule -> rule.configured(rulebook)).toList();
  }

  /**
   * One rule.
   *
   * @param parameters every one, with the value that counts
   * @param variants other values for some of what is judged
   */
  public record AssignedRule(
      String id, int version, Map<String, String> parameters, List<Variant> variants) {

    public AssignedRule {
      parameters = Map.copyOf(parameters);
      variants = List.copyOf(variants);
    }

    public static AssignedRule of(ConfiguredRule rule) {
      return new AssignedRule(
          rule.rule().id(), rule.rule().version(), rule.values(), rule.variants());
    }

    private ConfiguredRule configured(Rulebook rulebook) {
      return rulebook.rules().stream()
          .filter(rule -> rule.id().equals(id) && rule.version() == version)
          .findFirst()
          .orElseThrow(() -> EvaluationException.unknownRule(id, version))
          .with(parameters, variants);
    }
  }
}
