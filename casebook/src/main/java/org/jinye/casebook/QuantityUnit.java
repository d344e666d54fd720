package org.jinye.casebook;

/**
 * Units in which goods are counted. Those of one measure convert exactly into its base: sticks,
 * grams, millilitres, pieces.
 */
public enum QuantityUnit {
  STICK("支", Measure.STICKS, 1),
  PACK("包", Measure.STICKS, 20),
  CARTON("条", Measure.STICKS, 200),
  CASE("件", Measure.STICKS, 10_000),
  TEN_THOUSAND_STICKS("万支", Measure.STICKS, 10_000),
  BOX("箱", Measure.STICKS, 50_000),
  GRAM("克", Measure.WEIGHT, 1),
  KILOGRAM("千克", Measure.WEIGHT, 1_000),
  DAN("担", Measure.WEIGHT, 50_000),
  TONNE("吨", Measure.WEIGHT, 1_000_000),
  MILLILITRE("毫升", Measure.VOLUME, 1),
  PIECE("个", Measure.PIECES, 1);

  /** What is measured. */
  public enum Measure {
    STICKS,
    WEIGHT,
    VOLUME,
    PIECES
  }

  private final String title;
  private final Measure measure;
  private final long base;

  QuantityUnit(String title, Measure measure, long base) {
    this.title = title;
    this.measure = measure;
    this.base = base;
  }

  public String title() {
    return title;
  }

  public Measure measure() {
    return measure;
  }

  /** How many sticks, grams, millilitres or pieces one of it is. */
  public long base() {
    return base;
  }
}
