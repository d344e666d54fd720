package org.jinye.supply.internal.profile;

/** In what a foreign file counts cigarettes or money, and what one of it is with us. */
public enum MeasureUnit {
  STICKS("sticks", 1, false),
  PACKS("packs", 20, false),
  CARTONS("cartons", 200, false),
  CASES("cases", 10_000, false),
  /** A bottle stands for a carton in data of a liquor wholesaler. */
  BOTTLES("bottles", 200, false),
  FEN("fen", 1, true),
  YUAN("yuan", 100, true);

  private final String id;
  private final int factor;
  private final boolean money;

  MeasureUnit(String id, int factor, boolean money) {
    this.id = id;
    this.factor = factor;
    this.money = money;
  }

  public String id() {
    return id;
  }

  /** Sticks, or fen, in one of it. */
  public int factor() {
    return factor;
  }

  public boolean isMoney() {
    return money;
  }
}
