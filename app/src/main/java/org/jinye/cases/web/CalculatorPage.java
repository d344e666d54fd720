package org.jinye.cases.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.penalty.Cause;
import org.jinye.casebook.penalty.Factor;
import org.jinye.casebook.penalty.Ground;
import org.jinye.casebook.penalty.Proposal;
import org.jinye.casebook.penalty.Ruling;
import org.jinye.casebook.penalty.Step;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The calculator with what it answers.
 *
 * @param proposal null until something valid was asked
 * @param ruling what is said of the figure; null without one
 */
public record CalculatorPage(
    CalculatorForm form,
    List<Cause> causes,
    List<Factor> factors,
    @Nullable Proposal proposal,
    @Nullable Ruling ruling,
    Map<String, String> errors) {

  static final String PATH = "/case-law/calculator";

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public List<Choice> causeChoices() {
    return causes.stream()
        .map(cause -> new Choice(cause.code(), cause.code() + " " + cause.title()))
        .toList();
  }

  public List<Choice> groundChoices() {
    return Arrays.stream(Ground.values()).map(of -> new Choice(of.name(), of.title())).toList();
  }

  public List<Choice> factorChoices() {
    return factors.stream()
        .map(of -> new Choice(of.code(), of.title() + "（" + of.effect().title() + "）"))
        .toList();
  }

  public boolean hasGround(String code) {
    return form.grounds().contains(code);
  }

  public boolean hasFactor(String code) {
    return form.factors().contains(code);
  }

  public List<Step> steps() {
    return proposal == null ? List.of() : proposal.steps();
  }

  /** The answer in one line. */
  public String verdict() {
    return switch (proposal) {
      case null -> "";
      case Proposal.OtherCause other -> "应改按“" + other.instead().title() + "”计算。";
      case Proposal.Referral referral -> "由" + referral.cause().competent().title() + "处理，建议移送。";
      case Proposal.NotMadeOut _ -> "查明的事实还不够，案由不成立。";
      case Proposal.NoPenalty _ -> "依法不予行政处罚。";
      case Proposal.MeasuresOnly _ -> "没有规定罚款，只有其他处理。";
      case Proposal.Fine fine -> verdict(fine);
    };
  }

  private static String verdict(Proposal.Fine fine) {
    String range = "幅度 %s 元至 %s 元".formatted(fine.range().from(), fine.range().to());
    String tier = fine.range().tier() == null ? "" : "，裁量档次：" + fine.range().tier().title();
    return fine.amount() == null
        ? range + tier + "；没有建议金额，请集体研究确定。"
        : "建议罚款 %s 元（%s%s）。".formatted(fine.amount(), range, tier);
  }

  /** Which alert the ruling deserves. */
  public String rulingClass() {
    return switch (ruling) {
      case null -> "";
      case Ruling.Fits _ -> "alert-success";
      case Ruling.Demands _ -> "alert-warning";
      case Ruling.Refused _ -> "alert-danger";
    };
  }

  public String rulingWords() {
    return switch (ruling) {
      case null -> "";
      case Ruling.Fits fits -> "可以：" + fits.words() + "。";
      case Ruling.Demands demands -> demands.words() + "（" + demands.basis() + "）。";
      case Ruling.Refused refused -> "不可以：" + refused.words() + "（" + refused.basis() + "）。";
    };
  }
}
