package org.jinye.casebook.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinye.casebook.Money;

/**
 * The calculator of penalties: proposes what follows from an act, and judges a figure that somebody
 * wants to impose. All shares are exact; amounts are rounded half up to the fen.
 */
public record Discretion(Causes causes, Benchmarks benchmarks, Factors factors) {

  /** With the data of the casebook. */
  public static Discretion read() {
    return new Discretion(Causes.read(), Benchmarks.read(), Factors.read());
  }

  /**
   * What follows from an act.
   *
   * @param province first two digits of the division code
   * @param day the day whose law applies
   * @param base the value that a fine would be a share of
   * @throws IllegalArgumentException when there is no such cause or factor on that day
   */
  public Proposal propose(
      String code, String province, LocalDate day, Money base, Circumstances circumstances) {
    Cause cause =
        causes
            .find(code, day)
            .orElseThrow(() -> new IllegalArgumentException("no cause " + code + " on " + day));
    Circumstances facts = circumstances.graded(cause.grade(circumstances.grade())).valued(base);
    List<Factor> found = factors.of(facts.factors(), day);
    List<Step> steps = new ArrayList<>();
    steps.add(new Step("案由：" + cause.title(), cause.citation()));
    if (!cause.note().isEmpty()) {
      steps.add(new Step("说明：" + cause.note(), ""));
    }

    Optional<Causes.Graver> graver = causes.findGraver(cause, facts, day);
    if (graver.isPresent()) {
      Bound bound = graver.get().bound();
      Cause instead = graver.get().cause();
      steps.add(new Step(bound.words() + "，应按“" + instead.title() + "”处理", bound.basis().text()));
      return new Proposal.OtherCause(cause, instead, steps);
    }
    List<Bound> needed = cause.bounds(Bound.Role.NEEDED);
    if (!needed.isEmpty() && needed.stream().noneMatch(bound -> bound.isMetBy(facts))) {
      needed.forEach(bound -> steps.add(new Step("未查明：" + bound.words(), bound.basis().text())));
      return new Proposal.NotMadeOut(cause, steps);
    }
    needed.stream()
        .filter(bound -> bound.isMetBy(facts))
        .forEach(bound -> steps.add(new Step(bound.words(), bound.basis().text())));

    Optional<Proposal.Fine> fine =
        cause
            .findFine(facts.grade())
            .map(statute ->
                new Computing(cause, statute, base, facts, found)
                    .fine(benchmarks.find(code, province, day, facts), province, steps));
    if (cause.competent() != Competence.TOBACCO) {
      List<Step> told = new ArrayList<>(steps);
      told.add(new Step("由" + cause.competent().title() + "处理，建议移送", cause.citation()));
      return new Proposal.Referral(cause, fine.orElse(null), told);
    }
    return withoutPenalty(cause, found, steps)
        .or(() -> fine.map(Proposal.class::cast))
        .orElseGet(() -> measuresOnly(cause, facts, steps));
  }

  /** What is to be said of a fine that somebody wants to impose instead of the proposed one. */
  public Ruling judge(Proposal.Fine proposal, Money figure, Justification justification) {
    return new Judging(proposal, justification).judge(figure);
  }

  private static Optional<Proposal> withoutPenalty(
      Cause cause, List<Factor> found, List<Step> steps) {
    List<Factor> grounds =
        found.stream().filter(factor -> factor.effect() == Factor.Effect.NO_PENALTY).toList();
    if (grounds.isEmpty()) {
      return Optional.empty();
    }
    List<Step> told = new ArrayList<>(steps);
    grounds.forEach(
        ground -> told.add(new Step(ground.title() + "，不予行政处罚", ground.basis().text())));
    return Optional.of(new Proposal.NoPenalty(cause, told));
  }

  private static Proposal measuresOnly(Cause cause, Circumstances facts, List<Step> steps) {
    SanctionList sanctions = SanctionList.of(cause, facts);
    List<Step> told = new ArrayList<>(steps);
    told.add(new Step("没有规定罚款；" + sanctions.words(), cause.citation()));
    return new Proposal.MeasuresOnly(cause, sanctions, told);
  }
}
