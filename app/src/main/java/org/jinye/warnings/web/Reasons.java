package org.jinye.warnings.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.web.Choice;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.Term;
import org.jinye.warnings.CommonReason;
import org.springframework.stereotype.Component;

/** The reasons that may close a warning without an irregularity, for drop-down lists. */
@Component
public class Reasons {

  private final Rulebook rulebook;

  Reasons(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** Reasons that belong together under a heading. */
  public record Group(String title, List<Choice> reasons) {}

  /** Reasons by where they fit: all of the rules, one of them only, any warning. */
  List<Group> groups(Collection<String> ruleIds) {
    List<Rule> rules = ruleIds.stream().distinct().sorted().map(rulebook::rule).toList();
    List<Choice> shared = shared(rules);
    List<Group> groups = new ArrayList<>();
    add(groups, rules.size() > 1 ? "适用于所选各条规则" : "本规则的原因", shared);
    for (Rule rule : rules) {
      List<Choice> own = causes(rule).filter(cause -> !holds(shared.stream(), cause)).toList();
      add(groups, "只适用于“" + rule.title() + "”", own);
    }
    add(groups, "通用原因", common().toList());
    return groups;
  }

  /** Reasons that every one of the rules knows. */
  List<Group> sharedGroups(Collection<String> ruleIds) {
    List<Group> groups = new ArrayList<>();
    List<Rule> rules = ruleIds.stream().distinct().sorted().map(rulebook::rule).toList();
    add(groups, "适用于所选各条规则", shared(rules));
    add(groups, "通用原因", common().toList());
    return groups;
  }

  /** Whether the rule's warnings may be closed with the reason. */
  boolean isKnown(String ruleId, String code) {
    return CommonReason.isCode(code)
        || causes(rulebook.rule(ruleId)).anyMatch(cause -> cause.value().equals(code));
  }

  String title(String ruleId, String code) {
    return CommonReason.isCode(code)
        ? CommonReason.valueOf(code).title()
        : rulebook.rule(ruleId).causeTitle(code);
  }

  List<Choice> all() {
    return Stream.concat(rulebook.rules().stream().flatMap(Reasons::causes), common()).toList();
  }

  private static List<Choice> shared(List<Rule> rules) {
    return rules.isEmpty()
        ? List.of()
        : causes(rules.getFirst())
            .filter(cause -> rules.stream().allMatch(rule -> holds(causes(rule), cause)))
            .toList();
  }

  /** The code makes the reason; rules may word it each in their own way. */
  private static boolean holds(Stream<Choice> causes, Choice cause) {
    return causes.anyMatch(other -> other.value().equals(cause.value()));
  }

  private static Stream<Choice> causes(Rule rule) {
    return rule.harmlessCauses().stream().map(Reasons::choice);
  }

  private static Choice choice(Term cause) {
    return new Choice(cause.code(), cause.title());
  }

  private static Stream<Choice> common() {
    return Arrays.stream(CommonReason.values())
        .map(reason -> new Choice(reason.name(), reason.title()));
  }

  private static void add(List<Group> groups, String title, List<Choice> reasons) {
    if (!reasons.isEmpty()) {
      groups.add(new Group(title, reasons));
    }
  }
}
