package org.jinye.supply.internal.profile;

import java.util.List;

/** What a field of ours holds, and so what is asked of a foreign value. */
public sealed interface FieldType {

  /** Any words up to a length. */
  record Text(int longest) implements FieldType {}

  /** The number of something that has a page: it stands in addresses and in names of files. */
  record Identifier(int longest) implements FieldType {}

  /** Exactly so many digits. */
  record Digits(int count) implements FieldType {}

  /** The 32 characters on a carton: when and in which lot it was sorted, and for which licence. */
  record LaserCode() implements FieldType {}

  record Whole(long least, long most) implements FieldType {}

  record Fraction(double least, double most) implements FieldType {}

  /** One of our codes; a profile translates foreign words into them. */
  record Choice(List<String> codes) implements FieldType {}

  /** Sticks as a whole number; {@code negative} when returns are allowed. */
  record Sticks(boolean negative) implements FieldType {}

  /** Fen as a whole number. */
  record Fen(boolean negative) implements FieldType {}

  /** A day; {@code ahead} when it may lie in the future. */
  record Day(int earliestYear, boolean ahead) implements FieldType {}

  /** A time of something that happened, this century. */
  record Moment() implements FieldType {}
}
