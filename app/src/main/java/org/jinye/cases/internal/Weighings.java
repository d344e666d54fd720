package org.jinye.cases.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Decision;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Sanction;
import org.jinye.casebook.penalty.Circumstances;
import org.jinye.casebook.penalty.Discretion;
import org.jinye.casebook.penalty.Factor;
import org.jinye.casebook.penalty.FineBase;
import org.jinye.casebook.penalty.Justification;
import org.jinye.casebook.penalty.Proposal;
import org.jinye.casebook.penalty.Ruling;
import org.jinye.casebook.penalty.Step;
import org.jinye.cases.internal.CaseStore.Weighing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Weighs what handlers want to decide against statute and benchmarks: a figure outside the statute
 * is refused, one outside its tier needs a reason and a discussion (Administrative Penalty Law art.
 * 34, 57).
 */
@Component
public class Weighings {

  private static final int PROVINCE_DIGITS = 2;
  private static final int LONGEST = 2_000;
  private static final Discretion DISCRETION = Discretion.read();

  /** The factors that may be found on the day of the discovery. */
  public List<Factor> factors(CaseFile file) {
    return DISCRETION.factors().on(day(file));
  }

  /** What the law proposes for the base that is decided; empty while the cause is not known. */
  public Optional<Proposal> findProposal(
      CaseFile file, @Nullable Decision decision, List<String> factors) {
    if (decision == null
        || DISCRETION.causes().find(file.cause(), day(file)).isEmpty()
        || decision.base().fen() == 0) {
      return Optional.empty();
    }
    return Optional.of(propose(file, decision, factors));
  }

  private Proposal propose(CaseFile file, Decision decision, List<String> factors) {
    Set<String> known = factors(file).stream().map(Factor::code).collect(Collectors.toSet());
    String unit = file.bureau().unitCode();
    return DISCRETION.propose(
        file.cause(),
        unit.length() < PROVINCE_DIGITS ? "" : unit.substring(0, PROVINCE_DIGITS),
        day(file),
        decision.base(),
        Circumstances.ofFactors(factors.stream().filter(known::contains).toArray(String[]::new)));
  }

  /** What stands against a decision, by field. */
  Map<String, String> problems(CaseFile file, @Nullable Decision decision, Weighing weighing) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (weighing.reason().length() > LONGEST) {
      problems.put("reason", "理由最多 " + LONGEST + " 个字。");
    }
    if (decision == null
        || !decision.sanctions().contains(Sanction.FINE)
        || DISCRETION.causes().find(file.cause(), day(file)).isEmpty()) {
      return problems;
    }
    switch (propose(file, decision, weighing.factors())) {
      case Proposal.Fine fine -> {
        FineBase base = fine.statute().of();
        if (base != null && decision.base().fen() == 0) {
          problems.put(
              "base",
              "这个案由按%s的比例罚款，请填写基数，才能核对法定幅度（%s）。"
                  .formatted(base.title(), fine.statute().basis().text()));
        } else {
          judge(file, fine, decision, weighing, problems);
        }
      }
      case Proposal.NoPenalty _ -> problems.put("fine", "选了不予处罚的情节，不能罚款。");
      case Proposal.MeasuresOnly _ -> problems.put("fine", "这个案由没有规定罚款。");
      case Proposal.NotMadeOut not -> problems.put("fine", "不能按这个案由罚款：" + last(not.steps()));
      case Proposal.OtherCause other -> problems.put("fine", "不能按这个案由罚款：" + last(other.steps()));
      case Proposal.Referral referral -> problems.put("fine", "本局不能罚款：" + last(referral.steps()));
    }
    return problems;
  }

  private static String last(List<Step> steps) {
    Step last = steps.getLast();
    return last.words() + (last.basis().isEmpty() ? "。" : "（" + last.basis() + "）。");
  }

  private static void judge(
      CaseFile file,
      Proposal.Fine proposal,
      Decision decision,
      Weighing weighing,
      Map<String, String> problems) {
    @Nullable LocalDate discussed =
        file.findPaper("discussion_record").map(Paper::date).orElse(null);
    switch (DISCRETION.judge(
        proposal, decision.fine(), new Justification(weighing.reason(), discussed))) {
      case Ruling.Fits _ -> {}
      case Ruling.Demands demands -> {
        // the discussion may still come: the step before the decision asks for it
        if (weighing.reason().isBlank()) {
          problems.put("reason", demands.words() + "（" + demands.basis() + "）");
        }
      }
      case Ruling.Refused refused ->
          problems.put("fine", refused.words() + "（" + refused.basis() + "）");
    }
  }

  private static LocalDate day(CaseFile file) {
    return file.discovery().at().toLocalDate();
  }
}
