package org.jinye.casebook;

import java.math.BigDecimal;
import org.jinye.casebook.QuantityUnit.Measure;

/**
 * A quantity in whole base units of its measure: sticks, grams, millilitres or pieces. Converting
 * is exact or refused.
 *
 * @param base at least 0
 */
public record Quantity(long base, Measure measure) {

  public Quantity {
    if (base < 0) {
      throw new IllegalArgumentException("a quantity cannot be negative: " + base);
    }
  }

  public static Quantity of(long number, QuantityUnit unit) {
    return new Quantity(Math.multiplyExact(number, unit.base()), unit.measure());
  }

  /**
   * A number with decimals of a unit (700.2 cartons).
   *
   * @throws ArithmeticException when it is no whole number of base units
   */
  public static Quantity of(BigDecimal number, QuantityUnit unit) {
    return new Quantity(
        number.multiply(BigDecimal.valueOf(unit.base())).longValueExact(), unit.measure());
  }

  public Quantity plus(Quantity other) {
    if (measure != other.measure) {
      throw new IllegalArgumentException("cannot add " + other.measure + " to " + measure);
    }
    return new Quantity(Math.addExact(base, other.base), measure);
  }

  /**
   * The number of units it is, exact.
   *
   * @throws IllegalArgumentException for a unit of another measure
   */
  public BigDecimal in(QuantityUnit unit) {
    if (measure != unit.measure()) {
      throw new IllegalArgumentException("cannot count " + measure + " in " + unit);
    }
    return BigDecimal.valueOf(base).divide(BigDecimal.valueOf(unit.base()));
  }
}
