package org.jinye.releases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jinye.releases.internal.BaseRules;
import org.jinye.releases.internal.InForceQuery;
import org.jinye.releases.internal.InForceQuery.Level;
import org.jinye.releases.internal.KnownRules;
import org.jinye.releases.internal.Settling;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.springframework.stereotype.Component;

/**
 * The rules in force: for each its version and the values of its parameters, as they were released
 * for a unit, those above it, and those below it.
 */
@Component
public class RulesInForce {

  private final BaseRules base;
  private final KnownRules known;
  private final InForceQuery query;

  RulesInForce(BaseRules base, KnownRules known, InForceQuery query) {
    this.base = base;
    this.known = known;
    this.query = query;
  }

  /**
   * All rules, in the order of the rulebook, as they were in force on a day.
   *
   * @param unitCode the unit that is evaluated; must lie in the asker's scope
   */
  public List<ConfiguredRule> of(String unitCode, LocalDate day) {
    Map<String, List<Level>> levels = query.levels(unitCode, day);
    Map<String, Integer> versions = known.versions();
    return base.ids().stream()
        .map(id -> settled(id, unitCode, versions, levels.getOrDefault(id, List.of())))
        .toList();
  }

  /**
   * One rule as it was in force.
   *
   * @throws IllegalArgumentException when there is no rule of that id
   */
  public ConfiguredRule of(String unitCode, String ruleId, LocalDate day) {
    return of(unitCode, day).stream()
        .filter(rule -> rule.rule().id().equals(ruleId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule " + ruleId));
  }

  /** What the level above the unit has, which the unit may only make stricter. */
  public ConfiguredRule above(String unitCode, String ruleId, LocalDate day) {
    List<Level> levels =
        query.levels(unitCode, day).getOrDefault(ruleId, List.of()).stream()
            .filter(level -> level.unitCode().length() < unitCode.length())
            .toList();
    return settled(ruleId, unitCode, known.versions(), levels);
  }

  /**
   * What units in sight, and those above them, have released of a rule and is in force on a day,
   * from the top down.
   */
  public List<ReleasedLevel> listReleased(String ruleId, LocalDate day) {
    return query.released(ruleId, day);
  }

  /**
   * Releases that are tried beside the live rules in the runs of a unit: its own, those of units
   * above it, and those of its counties, which have no runs of their own.
   */
  public List<Shadow> shadows(String unitCode, LocalDate day) {
    List<Shadow> shadows = new ArrayList<>();
    for (Release release : query.shadows(unitCode, day)) {
      base.find(release.ruleId(), release.ruleVersion())
          .ifPresent(rule ->
              shadows.add(
                  new Shadow(
                      release.id(), release.unitCode(), with(release, rule, unitCode, day))));
    }
    return shadows;
  }

  /** The rule as it would be if the release were live on the day, for the release's own unit. */
  public ConfiguredRule asReleased(Release release, LocalDate day) {
    return with(release, rule(release), release.unitCode(), day);
  }

  private ConfiguredRule with(Release release, Rule rule, String unitCode, LocalDate day) {
    List<Level> levels =
        new ArrayList<>(
            query.levels(unitCode, day).getOrDefault(release.ruleId(), List.of()).stream()
                .filter(level -> !level.unitCode().equals(release.unitCode()))
                .toList());
    levels.add(new Level(release.unitCode(), rule.version(), query.values(release.id())));
    return Settling.of(base.configured(rule), levels, unitCode);
  }

  private Rule rule(Release release) {
    return base.find(release.ruleId(), release.ruleVersion())
        .orElseThrow(
            () -> new IllegalArgumentException("no version of the release " + release.id()));
  }

  private ConfiguredRule settled(
      String ruleId, String unitCode, Map<String, Integer> versions, List<Level> levels) {
    int version =
        levels.stream()
            .filter(level -> level.unitCode().length() <= unitCode.length())
            .filter(level -> base.find(ruleId, level.ruleVersion()).isPresent())
            .reduce((above, nearer) -> nearer)
            .map(Level::ruleVersion)
            .orElse(versions.getOrDefault(ruleId, 1));
    Rule rule = base.find(ruleId, version).orElseThrow();
    return Settling.of(base.configured(rule), levels, unitCode);
  }
}
