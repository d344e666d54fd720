package org.jinye.casebook;

/**
 * The bureau that handles the case.
 *
 * @param unitCode its unit (340123)
 * @param name as its seal says (金叶县烟草专卖局)
 * @param shortName before the numbers of its papers (金烟)
 * @param address where a party reaches it, for the papers that tell of remedies and hearings
 * @param reviewBody to whom a party applies for administrative review
 * @param court where a party may sue
 * @param payAt bank where fines are paid
 */
public record Bureau(
    String unitCode,
    String name,
    String shortName,
    String address,
    String reviewBody,
    String court,
    String payAt) {}
