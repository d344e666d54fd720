package org.jinye.casebook.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.casebook.CasebookFiles;
import org.jinye.casebook.Decision;
import org.jinye.casebook.Money;
import org.jinye.casebook.Party;
import org.jinye.casebook.Sanction;

/** Whether a decision may be made on the spot (Administrative Penalty Law art. 51). */
public record SimpleProcedure(List<SpotLimit> limits) {

  public SimpleProcedure {
    limits = List.copyOf(limits);
  }

  public static SimpleProcedure read() {
    return new SimpleProcedure(CasebookFiles.list("simple_procedure", SpotLimit.class));
  }

  /** Why it may not be made on the spot that day; empty when it may. */
  public Optional<Step> findObstacle(Party party, Decision decision, LocalDate day) {
    Optional<SpotLimit> found = findLimit(party, day);
    if (found.isEmpty()) {
      return Optional.of(new Step("没有收录" + day + "当场罚款的限额，请核对案发时间，或者适用普通程序", ""));
    }
    SpotLimit limit = found.get();
    String basis = limit.basis().text();
    Optional<Sanction> other =
        decision.sanctions().stream().filter(sanction -> !fitsTheSpot(sanction)).findFirst();
    if (other.isPresent()) {
      return Optional.of(new Step("“" + other.get().title() + "”不能当场决定，应适用普通程序", basis));
    }
    Money most = Money.ofYuan(limit.upTo());
    if (decision.fine().compareTo(most) > 0) {
      return Optional.of(
          new Step(
              "对"
                  + limit.party().title()
                  + "当场罚款不得超过"
                  + limit.upTo().toPlainString()
                  + "元，拟罚"
                  + decision.fine()
                  + "元，应适用普通程序",
              basis));
    }
    return Optional.empty();
  }

  private Optional<SpotLimit> findLimit(Party party, LocalDate day) {
    SpotLimit.Kind kind =
        switch (party) {
          case Party.Individual _ -> SpotLimit.Kind.INDIVIDUAL;
          case Party.Organisation _ -> SpotLimit.Kind.ORGANISATION;
        };
    return limits.stream()
        .filter(limit -> limit.party() == kind && limit.isValidOn(day))
        .findFirst();
  }

  /** A warning, a fine, and the order to correct, which is no penalty. */
  private static boolean fitsTheSpot(Sanction sanction) {
    return switch (sanction) {
      case WARNING, FINE, ORDER_TO_CORRECT -> true;
      case ORDER_TO_STOP,
          SUSPEND_BUSINESS,
          CONFISCATE_GAINS,
          CONFISCATE_GOODS,
          COMPULSORY_PURCHASE,
          PUBLIC_DESTRUCTION,
          REMOVE_QUALIFICATION ->
          false;
    };
  }
}
