package org.jinye.casebook.review;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Decision;
import org.jinye.casebook.Discovery;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Sanction;

/** What must hold of a case for a rule to apply to it. */
public enum Condition {
  ORDINARY(examined -> examined.file().procedure() == CaseProcedure.ORDINARY),
  SIMPLE(examined -> examined.file().procedure() == CaseProcedure.SIMPLE),
  /** Somebody is known against whom the case is. */
  PARTY(examined -> examined.file().findParty().isPresent()),
  /** The goods have no owner. */
  OWNERLESS(examined -> examined.file().findParty().isEmpty()),
  /** Found at a place that was inspected. */
  INSPECTED(examined -> examined.file().discovery().source() == Discovery.Source.INSPECTION),
  GOODS(examined -> !examined.file().goods().isEmpty()),
  PRESERVED(examined ->
      examined.hasPaper("preservation_approval") || examined.hasPaper("preservation_notice")),
  /** Goods were sampled or are of a nature that only an appraisal can tell. */
  APPRAISED(examined -> examined.hasPaper("sampling_list") || Condition.hasBadGoods(examined)),
  /** A hearing was granted. */
  HEARD(examined -> examined.hasPaper("hearing_notice") || examined.hasPaper("hearing_record")),
  /**
   * Grave: the party was told of a hearing, which the law reserves for heavier penalties
   * (行政处罚法第六十三条), or loses its business. The fine itself is not looked at.
   */
  HEAVY(Condition::isHeavy),
  TO_POLICE(examined -> examined.hasPaper("police_transfer")),
  /** To the police or to another authority. */
  TRANSFERRED(Condition::isTransferred),
  /** The bureau decides itself. */
  KEPT(examined -> !isTransferred(examined));

  private static final Set<GoodsLine.Nature> BAD =
      Set.of(GoodsLine.Nature.COUNTERFEIT, GoodsLine.Nature.INFERIOR, GoodsLine.Nature.SMUGGLED);
  private static final List<Sanction> GRAVE =
      List.of(Sanction.REMOVE_QUALIFICATION, Sanction.SUSPEND_BUSINESS);

  @SuppressWarnings("ImmutableEnumChecker") // only functions of their argument
  private final Predicate<Examined> test;

  Condition(Predicate<Examined> test) {
    this.test = test;
  }

  boolean holds(Examined examined) {
    return test.test(examined);
  }

  private static boolean hasBadGoods(Examined examined) {
    return examined.file().goods().stream().anyMatch(line -> BAD.contains(line.nature()));
  }

  private static boolean isHeavy(Examined examined) {
    Decision decision = examined.file().decision();
    return examined.hasPaper("hearing_right_notice")
        || examined.hasPaper("hearing_record")
        || examined
            .papers(List.of("prior_notice"))
            .anyMatch(notice -> Written.isTrue(notice, "hearing_told"))
        || (decision != null && decision.sanctions().stream().anyMatch(GRAVE::contains));
  }

  private static boolean isTransferred(Examined examined) {
    return examined.hasPaper("police_transfer") || examined.hasPaper("transfer_letter");
  }
}
