package org.jinye.casebook.penalty;

import org.jinye.casebook.Money;
import org.jinye.casebook.penalty.Ruling.Demand;

/** How a figure that somebody wants to impose is judged against statute and tier. */
record Judging(Proposal.Fine proposal, Justification justification) {

  private static final String OPEN_DISCUSSION = Citation.of("处罚法 57条2款").text();
  private static final String BENCHMARKS = Citation.of("处罚法 34条").text();

  Ruling judge(Money figure) {
    StatutoryFine statute = proposal.statute();
    String basis = statute.basis().text();
    Money highest = statute.highest(proposal.base());
    Money lowest = statute.lowest(proposal.base());
    if (figure.compareTo(highest) > 0) {
      return new Ruling.Refused(figure + "元超过法定上限" + highest + "元（" + statute.words() + "）", basis);
    }
    if (figure.compareTo(lowest) < 0) {
      return belowStatute(figure, lowest);
    }
    if (figure.fen() == 0) {
      return demandReason("不罚款", basis);
    }
    if (!proposal.range().contains(figure)) {
      return demandBoth(figure + "元不在裁量档次" + range() + "之内", BENCHMARKS);
    }
    return proposal.amount() == null
        ? demandReason(figure + "元", basis)
        : new Ruling.Fits(figure + "元在" + range() + "之内");
  }

  private Ruling belowStatute(Money figure, Money lowest) {
    if (figure.fen() == 0 && proposal.has(Factor.Effect.MAY_BE_NONE)) {
      return demandBoth("初次违法，拟不予处罚", Citation.of("处罚法 33条1款").text());
    }
    if (figure.fen() == 0 && proposal.statute().force() == Force.MAY) {
      return demandReason("条文规定可以罚款，拟不罚款", proposal.statute().basis().text());
    }
    if (proposal.has(Factor.Effect.LIGHTER_OR_REDUCED)) {
      return demandBoth(figure + "元低于法定下限" + lowest + "元，属于减轻处罚", OPEN_DISCUSSION);
    }
    return new Ruling.Refused(
        figure + "元低于法定下限" + lowest + "元，且没有减轻处罚的情节", proposal.statute().basis().text());
  }

  private Ruling demandReason(String words, String basis) {
    return justification.reason().isBlank()
        ? new Ruling.Demands(words + "，应当" + Demand.REASON.title(), basis, Demand.REASON)
        : new Ruling.Fits(words + "，已说明理由");
  }

  private Ruling demandBoth(String words, String basis) {
    boolean hasReason = !justification.reason().isBlank();
    boolean isDiscussed = justification.discussedOn() != null;
    if (hasReason && isDiscussed) {
      return new Ruling.Fits(words + "，已说明理由并经集体讨论");
    }
    Demand demand =
        hasReason ? Demand.DISCUSSION : isDiscussed ? Demand.REASON : Demand.REASON_AND_DISCUSSION;
    return new Ruling.Demands(words + "，应当" + demand.title(), basis, demand);
  }

  private String range() {
    return proposal.range().from() + "元至" + proposal.range().to() + "元";
  }
}
