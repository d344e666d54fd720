package org.jinye.releases.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.releases.ReleaseValue;
import org.jinye.releases.internal.InForceQuery.Level;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Parameter;
import org.jinye.rulebook.Parameter.Stricter;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Variant;
import org.jspecify.annotations.Nullable;

/**
 * Lays the values of several levels over one another: of those that have a stricter direction the
 * strictest counts, of the others the nearest level's.
 */
public final class Settling {

  private final Rule rule;
  private final Map<String, String> values;
  private final List<Variant> variants = new ArrayList<>();

  private Settling(ConfiguredRule base) {
    this.rule = base.rule();
    this.values = new LinkedHashMap<>(base.values());
    variants.addAll(base.variants());
  }

  /**
   * The rule with the values of all levels.
   *
   * @param base the rule with its configured values
   * @param levels of the rule, in any order
   * @param unitCode the unit that is evaluated
   */
  public static ConfiguredRule of(ConfiguredRule base, List<Level> levels, String unitCode) {
    Settling settling = new Settling(base);
    levels.stream()
        .sorted(Comparator.comparingInt(level -> level.unitCode().length()))
        .forEach(level -> {
          if (level.unitCode().length() <= unitCode.length()) {
            settling.lay(level.values());
          } else {
            settling.layBelow(level.unitCode(), level.values());
          }
        });
    return settling.settled();
  }

  /** A level above the unit, or the unit itself; given from the top down. */
  private void lay(List<ReleaseValue> level) {
    for (ReleaseValue given : level) {
      rule.findParameter(given.parameter())
          .ifPresent(parameter -> {
            if (given.dimension() == null) {
              values.merge(
                  given.parameter(),
                  given.value(),
                  (above, own) -> strictest(parameter, above, own));
            } else {
              vary(parameter, given.dimension(), given.code(), given.value());
            }
          });
    }
  }

  /** A unit below the one that is evaluated: its values hold for itself alone. */
  private void layBelow(String unitCode, List<ReleaseValue> level) {
    for (ReleaseValue given : level) {
      if (given.dimension() == null) {
        rule.findParameter(given.parameter())
            .ifPresent(
                parameter -> vary(parameter, Variant.Dimension.UNIT, unitCode, given.value()));
      }
    }
  }

  private ConfiguredRule settled() {
    return rule.with(values, variants);
  }

  /** Where a version does not let the parameter vary so, the value of a former one is left out. */
  private void vary(Parameter parameter, Variant.Dimension dimension, String code, String value) {
    if (parameter.varies().contains(dimension)) {
      variants.add(new Variant(parameter.name(), dimension, code, value));
    }
  }

  private static String strictest(Parameter parameter, @Nullable String above, String own) {
    if (above == null || parameter.stricter() == Stricter.NEITHER) {
      return own;
    }
    boolean isOwnLower = Parameters.compare(own, above) < 0;
    return isOwnLower == (parameter.stricter() == Stricter.LOWER) ? own : above;
  }
}
