package org.jinye.casebook.penalty;

import java.math.BigDecimal;
import java.util.List;
import org.jinye.casebook.Money;
import org.jspecify.annotations.Nullable;

/** What the law and the benchmarks propose for an act, explained step by step. */
public sealed interface Proposal {

  Cause cause();

  List<Step> steps();

  /** The act is another, graver cause; propose again for that one. */
  record OtherCause(Cause cause, Cause instead, List<Step> steps) implements Proposal {
    public OtherCause {
      steps = List.copyOf(steps);
    }
  }

  /**
   * Another authority is competent.
   *
   * @param opinion the fine that the bureau may suggest to it; null when the statute names none
   */
  record Referral(Cause cause, @Nullable Fine opinion, List<Step> steps) implements Proposal {
    public Referral {
      steps = List.copyOf(steps);
    }
  }

  /** What the cause needs was not shown. */
  record NotMadeOut(Cause cause, List<Step> steps) implements Proposal {
    public NotMadeOut {
      steps = List.copyOf(steps);
    }
  }

  /** The law forbids a penalty. */
  record NoPenalty(Cause cause, List<Step> steps) implements Proposal {
    public NoPenalty {
      steps = List.copyOf(steps);
    }
  }

  /** The statute provides measures but no fine. */
  record MeasuresOnly(Cause cause, SanctionList sanctions, List<Step> steps) implements Proposal {
    public MeasuresOnly {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A fine.
   *
   * @param base the value that it is a share of
   * @param share proposed share; null when the statute names amounts or leaves the bottom open
   * @param amount proposed amount; null when neither statute nor benchmark gives a hold
   */
  record Fine(
      Cause cause,
      StatutoryFine statute,
      Money base,
      FineRange range,
      @Nullable BigDecimal share,
      @Nullable Money amount,
      SanctionList sanctions,
      List<Factor> factors,
      List<Step> steps)
      implements Proposal {
    public Fine {
      factors = List.copyOf(factors);
      steps = List.copyOf(steps);
    }

    boolean has(Factor.Effect effect) {
      return factors.stream().anyMatch(factor -> factor.effect() == effect);
    }
  }
}
