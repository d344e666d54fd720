package org.jinye.warnings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jinye.platform.table.Counted;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.internal.followup.FollowUpLists;
import org.jinye.warnings.internal.followup.Referral.ReferralState;
import org.jinye.warnings.internal.followup.Referral.Way;
import org.jinye.warnings.internal.followup.ReferralFilter;
import org.jinye.warnings.internal.followup.VisitFilter;
import org.jinye.warnings.internal.followup.VisitFilter.Standing;
import org.jinye.warnings.internal.precision.PrecisionTables;
import org.jinye.warnings.internal.precision.PrecisionTables.By;
import org.jinye.warnings.internal.precision.PrecisionTables.Tally;
import org.jinye.warnings.internal.sampling.Sample;
import org.jinye.warnings.internal.sampling.Sampling;
import org.jinye.warnings.internal.suppression.HitFilter;
import org.jinye.warnings.internal.suppression.SuppressionFilter;
import org.jinye.warnings.internal.suppression.SuppressionStore;
import org.springframework.stereotype.Component;

/**
 * What was done about warnings in a month, within the asker's scope: visits, referrals,
 * suppressions, samples, and how often rules were right. Each figure is counted as the list that it
 * opens counts it. {@code unit} narrows to a unit and those below it; empty = all in sight.
 */
@Component
public class WorkCounts {

  private final FollowUpLists followUps;
  private final SuppressionStore suppressions;
  private final Sampling sampling;
  private final PrecisionTables precision;
  private final Rulebook rulebook;
  private final Clock clock;

  WorkCounts(
      FollowUpLists followUps,
      SuppressionStore suppressions,
      Sampling sampling,
      PrecisionTables precision,
      Rulebook rulebook,
      Clock clock) {
    this.followUps = followUps;
    this.suppressions = suppressions;
    this.sampling = sampling;
    this.precision = precision;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /** Visits ordered in the month: ordered = done + open + cancelled; late is a part of open. */
  public record Visits(
      Counted ordered, Counted done, Counted open, Counted late, Counted cancelled) {}

  /** Referrals of the month by where they went: referred = sent + received + answered. */
  public record Referrals(
      String way, Counted referred, Counted sent, Counted received, Counted answered) {}

  /** A rule's suppressions that held on some day of the month, and what they left alone in it. */
  public record Suppressed(String rule, Counted holding, Counted hits) {}

  /** A draw of the month: drawn = open + confirmed + overturned. */
  public record Drawn(
      String unitCode, Counted drawn, Counted open, Counted confirmed, Counted overturned) {}

  /** How often a rule was right about the month's business. */
  public record Right(
      String rule,
      Counted fired,
      Counted closed,
      Counted irregular,
      Counted sampled,
      Counted overturned) {}

  public Visits visits(YearMonth month, String unit) {
    return new Visits(
        visits("", month, unit),
        visits(Standing.DONE.name(), month, unit),
        visits(Standing.ORDERED.name(), month, unit),
        visits(Standing.LATE.name(), month, unit),
        visits(Standing.CANCELLED.name(), month, unit));
  }

  /** The ways that were taken, and the sum of all at the end; none when nothing was referred. */
  public List<Referrals> referrals(YearMonth month, String unit) {
    List<Referrals> lines = new ArrayList<>();
    Arrays.stream(Way.values())
        .map(way -> referrals(way.title(), way.name(), month, unit))
        .filter(line -> line.referred().value() > 0)
        .forEach(lines::add);
    if (!lines.isEmpty()) {
      lines.add(referrals("合计", "", month, unit));
    }
    return List.copyOf(lines);
  }

  /** The rules with suppressions or hits, and the sum of all at the end; none without any. */
  public List<Suppressed> suppressed(YearMonth month, String unit) {
    List<Suppressed> lines = new ArrayList<>();
    for (Rule rule : rules()) {
      Suppressed line = suppressed(rule.title(), rule.id(), month, unit);
      if (line.holding().value() + line.hits().value() > 0) {
        lines.add(line);
      }
    }
    if (!lines.isEmpty()) {
      lines.add(suppressed("合计", "", month, unit));
    }
    return List.copyOf(lines);
  }

  /** One line a county that was drawn. */
  public List<Drawn> drawn(YearMonth month, String unit) {
    return sampling.list(month, unit).stream().map(WorkCounts::drawn).toList();
  }

  /** Where the list of the month's draws is. */
  public String drawsHref(YearMonth month, String unit) {
    return "/samples?of=" + month + (unit.isEmpty() ? "" : "&unit=" + unit);
  }

  /** One line a rule that fired. */
  public List<Right> right(YearMonth month, String county) {
    return precision.list(By.RULE, month, county).stream()
        .map(tally -> right(tally, month, county))
        .toList();
  }

  /** The sum of all rules, opening the warnings of all. */
  public Right rightOfAll(YearMonth month, String county, List<Right> parts) {
    WarningLink all = WarningLink.all().month(month);
    WarningLink link = county.isEmpty() ? all : all.county(county);
    return new Right(
        "",
        sum(parts, Right::fired, link),
        sum(parts, Right::closed, link.closed()),
        sum(parts, Right::irregular, link.state(WarningState.IRREGULAR)),
        sum(parts, Right::sampled, link.sampled()),
        sum(parts, Right::overturned, link.overturned()));
  }

  private static Counted sum(List<Right> parts, Function<Right, Counted> figure, WarningLink link) {
    return new Counted(parts.stream().map(figure).mapToLong(Counted::value).sum(), link.href());
  }

  private Counted visits(String standing, YearMonth month, String unit) {
    var filter = new VisitFilter(standing, unit, "", month.toString());
    return new Counted(followUps.count(filter, LocalDate.now(clock)), filter.url("/visits"));
  }

  private Referrals referrals(String title, String way, YearMonth month, String unit) {
    return new Referrals(
        title,
        referrals("", way, month.toString(), unit),
        referrals(ReferralState.SENT.name(), way, month.toString(), unit),
        referrals(ReferralState.RECEIVED.name(), way, month.toString(), unit),
        referrals(ReferralState.ANSWERED.name(), way, month.toString(), unit));
  }

  private Counted referrals(String state, String way, String month, String unit) {
    var filter = new ReferralFilter(state, way, unit, "", month);
    return new Counted(followUps.count(filter), filter.url("/referrals"));
  }

  private Suppressed suppressed(String title, String rule, YearMonth month, String unit) {
    var holding = new SuppressionFilter("", rule, "", month.toString(), unit);
    var hits = new HitFilter(month.toString(), rule, unit);
    return new Suppressed(
        title,
        new Counted(
            suppressions.count(holding, LocalDate.now(clock)), holding.url("/suppressions")),
        new Counted(suppressions.countHits(hits), hits.url(HitFilter.PATH)));
  }

  private static Drawn drawn(Sample sample) {
    return new Drawn(
        sample.unitCode(),
        new Counted(sample.drawn(), sample.url()),
        new Counted(sample.open(), sample.url() + "?only=OPEN"),
        new Counted(sample.confirmed(), sample.url() + "?only=CONFIRMED"),
        new Counted(sample.overturned(), sample.url() + "?only=OVERTURNED"));
  }

  private Right right(Tally tally, YearMonth month, String county) {
    WarningLink all = WarningLink.all().month(month).rule(tally.key());
    WarningLink link = county.isEmpty() ? all : all.county(county);
    return new Right(
        rulebook.findRule(tally.key()).map(Rule::title).orElse(tally.key()),
        new Counted(tally.fired(), link.href()),
        new Counted(tally.closed(), link.closed().href()),
        new Counted(tally.irregular(), link.state(WarningState.IRREGULAR).href()),
        new Counted(tally.sampled(), link.sampled().href()),
        new Counted(tally.overturned(), link.overturned().href()));
  }

  /** The newest version of each. */
  private List<Rule> rules() {
    return rulebook.rules().stream().map(Rule::id).distinct().map(rulebook::rule).toList();
  }
}
