package org.jinye.warnings;

/**
 * What became of a rule's warnings in one county. The parts add up to {@link #fired()}.
 *
 * @param county six digits
 * @param open waiting for somebody
 * @param harmless checked by the county, no irregularity
 * @param irregular checked and confirmed
 */
public record Precision(
    String ruleId, String county, long open, long notProcessed, long harmless, long irregular) {

  public long fired() {
    return open + notProcessed + processed();
  }

  /** Checked by the county. */
  public long processed() {
    return harmless + irregular;
  }

  public long closed() {
    return notProcessed + processed();
  }

  /** Confirmed out of closed, in whole percent; -1 while nothing is closed. */
  public int percent() {
    return closed() == 0 ? -1 : (int) Math.round(100.0 * irregular / closed());
  }

  /** The sum of the two; rule and county are those of this one. */
  public Precision plus(Precision other) {
    return new Precision(
        ruleId,
        county,
        open + other.open,
        notProcessed + other.notProcessed,
        harmless + other.harmless,
        irregular + other.irregular);
  }

  public static Precision none(String ruleId, String county) {
    return new Precision(ruleId, county, 0, 0, 0, 0);
  }
}
