package org.jinye.casebook.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.WorkDays;

/** Reviewing a case file, whole or while it is being built. */
public final class Review {

  private Review() {}

  /**
   * The sheet of a file on a day, by the scheme and the rules of its filing day. The same file
   * gives the same sheet.
   *
   * @param zeros what persons found on this file; only these make the whole file worth nothing
   */
  public static ReviewSheet of(
      CaseFile file, LocalDate today, WorkDays workDays, List<ConfirmedZero> zeros) {
    Examined examined = new Examined(file, today, workDays);
    ReviewScheme scheme = ReviewScheme.on(examined.ruleDay());
    List<SectionScore> sections =
        scheme.sections().stream().map(section -> score(section, examined)).toList();
    return new ReviewSheet(
        scheme.code(),
        today,
        file.procedure(),
        scheme.excellentFrom(),
        sections,
        stillToCome(scheme, examined),
        hints(scheme, sections),
        confirmed(scheme, zeros),
        zeros.isEmpty() ? left(scheme, sections) : BigDecimal.ZERO);
  }

  private static SectionScore score(ReviewSection section, Examined examined) {
    List<Deduction> deductions = new ArrayList<>();
    BigDecimal left = section.points();
    for (ReviewRule rule : section.rules()) {
      if (counts(rule, examined)) {
        BigDecimal ruleLeft = rule.largest(section.points());
        for (Place place : rule.places(examined)) {
          BigDecimal points = rule.deduction().min(ruleLeft).min(left);
          deductions.add(Deduction.of(rule, place, points));
          ruleLeft = ruleLeft.subtract(points);
          left = left.subtract(points);
        }
      }
    }
    return new SectionScore(section.code(), section.title(), section.points(), deductions);
  }

  private static boolean counts(ReviewRule rule, Examined examined) {
    return rule.holdsOn(examined.ruleDay()) && examined.file().hasReached(rule.from());
  }

  private static List<StillToCome> stillToCome(ReviewScheme scheme, Examined examined) {
    return scheme
        .rules()
        .filter(
            rule -> rule.holdsOn(examined.ruleDay()) && !examined.file().hasReached(rule.from()))
        .flatMap(rule -> rule.places(examined).stream().map(place -> StillToCome.of(rule, place)))
        .toList();
  }

  private static List<ZeroHint> hints(ReviewScheme scheme, List<SectionScore> sections) {
    return scheme.zeros().stream()
        .map(zero ->
            new ZeroHint(
                zero.id(),
                zero.title(),
                zero.remedy(),
                sections.stream()
                    .flatMap(section -> section.deductions().stream())
                    .filter(deduction -> zero.hints().contains(deduction.rule()))
                    .toList()))
        .filter(hint -> !hint.deductions().isEmpty())
        .toList();
  }

  private static List<ConfirmedZero> confirmed(ReviewScheme scheme, List<ConfirmedZero> zeros) {
    for (ConfirmedZero zero : zeros) {
      if (scheme.zeros().stream().noneMatch(known -> known.id().equals(zero.zero()))) {
        throw new IllegalArgumentException("no whole-file zero " + zero.zero());
      }
    }
    return zeros;
  }

  private static BigDecimal left(ReviewScheme scheme, List<SectionScore> sections) {
    return sections.stream()
        .map(SectionScore::deducted)
        .reduce(scheme.full(), BigDecimal::subtract);
  }
}
