package org.jinye.warnings.internal.replay;

/** What a figure of a finding is, so that it can be said in words. */
public enum FigureKind {
  /** Text, a day or a count, with the unit that the pair names. */
  AS_IT_IS,
  RETAILER,
  UNIT,
  ITEM,
  ASPECT,
  /** What else tells the subject apart; sometimes a retailer. */
  DETAIL,
  /** Its unit is the rule's: the pair names the column that the rule's sentence speaks of. */
  OF_RULE,
  /** A fraction, with the unit that the pair names. */
  DECIMAL,
  SHARE,
  STICKS,
  FEN_A_CARTON,
  FILED,
  TIER,
  SUPPLY_TYPE
}
