package org.jinye.supply.internal.intake;

/** Makes the keys that stand in place of what must not be kept clear. */
@FunctionalInterface
public interface Keys {

  /** What a key is made of. */
  enum Of {
    TELEPHONE,
    ACCOUNT,
    PARTY
  }

  /** Always the same for the same text; empty when the text says nothing. */
  String key(Of of, String clear);
}
