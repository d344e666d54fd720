package org.jinye.organization.internal.unit;

import org.jinye.organization.Unit;

/**
 * A unit in the tree.
 *
 * @param posts open posts of it and of the units below
 * @param vacant those of them without an A person
 * @param people who work in it and in the units below
 */
public record UnitRow(Unit unit, int posts, int vacant, int people) {

  /** 0 for a province … 3 for a station. */
  public int depth() {
    return unit.code().length() / 2 - 1;
  }
}
