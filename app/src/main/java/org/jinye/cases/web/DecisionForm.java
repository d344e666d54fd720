package org.jinye.cases.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Decision;
import org.jinye.casebook.Money;
import org.jinye.casebook.Sanction;
import org.jinye.casebook.penalty.Factor;
import org.jinye.casebook.penalty.SimpleProcedure;
import org.jinye.cases.internal.CaseStore.Weighing;
import org.jspecify.annotations.Nullable;

/**
 * What is to be decided, as typed; amounts in yuan.
 *
 * @param sanctions names; none = no penalty
 * @param factors codes of the circumstances that were found
 * @param reason for a figure outside its tier
 * @param base the value that the fine is a part of
 */
public record DecisionForm(
    List<String> sanctions,
    String base,
    String gains,
    String fine,
    List<String> factors,
    String reason) {

  public DecisionForm {
    sanctions = sanctions == null ? List.of() : List.copyOf(sanctions);
    base = base == null ? "" : base.strip();
    gains = gains == null ? "" : gains.strip();
    fine = fine == null ? "" : fine.strip();
    factors = factors == null ? List.of() : List.copyOf(factors);
    reason = reason == null ? "" : reason.strip();
  }

  static DecisionForm of(@Nullable Decision decision, Weighing weighing) {
    return decision == null
        ? new DecisionForm(List.of(), "", "", "", weighing.factors(), weighing.reason())
        : new DecisionForm(
            decision.sanctions().stream().map(Enum::name).toList(),
            decision.base().toString(),
            decision.gains().toString(),
            decision.fine().toString(),
            weighing.factors(),
            weighing.reason());
  }

  Weighing weighing() {
    return new Weighing(factors, reason);
  }

  public boolean found(Factor factor) {
    return factors.contains(factor.code());
  }

  public boolean has(Sanction sanction) {
    return sanctions.contains(sanction.name());
  }

  Map<String, String> errors(CaseFile file) {
    Map<String, String> errors = new LinkedHashMap<>();
    amount("base", base, errors);
    amount("gains", gains, errors);
    amount("fine", fine, errors);
    if (!errors.isEmpty()) {
      return errors;
    }
    Decision decision = decision();
    if (decision.sanctions().contains(Sanction.FINE) && decision.fine().fen() == 0) {
      errors.put("fine", "选了罚款，请填写金额。");
    } else if (!decision.sanctions().contains(Sanction.FINE) && decision.fine().fen() > 0) {
      errors.put("fine", "填了罚款金额，请勾选罚款。");
    }
    if (decision.sanctions().contains(Sanction.CONFISCATE_GAINS) && decision.gains().fen() == 0) {
      errors.put("gains", "选了没收违法所得，请填写金额。");
    }
    if (file.procedure() == org.jinye.casebook.CaseProcedure.SIMPLE) {
      file.findParty()
          .flatMap(party ->
              SimpleProcedure.read()
                  .findObstacle(party, decision, file.discovery().at().toLocalDate()))
          .ifPresent(step -> errors.put("", step.words()));
    }
    return errors;
  }

  Decision decision() {
    Set<Sanction> known =
        Arrays.stream(Sanction.values()).filter(this::has).collect(Collectors.toSet());
    return new Decision(
        known,
        read(base).orElse(Money.ZERO),
        read(gains).orElse(Money.ZERO),
        read(fine).orElse(Money.ZERO));
  }

  private static void amount(String field, String typed, Map<String, String> errors) {
    if (!typed.isEmpty() && read(typed).isEmpty()) {
      errors.put(field, "应是不小于 0 的金额，最多两位小数，例如 1234.50。");
    }
  }

  private static Optional<Money> read(String typed) {
    String plain = typed.replace(",", "").replace("，", "");
    return plain.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")
        ? Optional.of(Money.ofYuan(new BigDecimal(plain)))
        : Optional.empty();
  }
}
