package org.jinye.reports.internal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jinye.warnings.WarningCount;
import org.jinye.warnings.WarningLink;
import org.jinye.warnings.WarningState;

/** A part of a month's warnings. */
record Counts(List<WarningCount> parts) {

  long total() {
    return parts.stream().mapToLong(WarningCount::warnings).sum();
  }

  long in(WarningState... states) {
    return where(part -> Set.of(states).contains(part.state())).total();
  }

  Counts where(Predicate<WarningCount> wanted) {
    return new Counts(parts.stream().filter(wanted).toList());
  }

  Counts ofRule(String ruleId) {
    return where(part -> part.ruleId().equals(ruleId));
  }

  /** {@link WarningLink#NO_ASPECT} = those without. */
  Counts ofAspect(String aspect) {
    return where(
        part -> Objects.requireNonNullElse(part.aspect(), WarningLink.NO_ASPECT).equals(aspect));
  }

  Counts ofCounty(String county) {
    return where(part -> part.county().equals(county));
  }
}
