package org.jinye.organization;

import java.util.List;

/**
 * A whole organisation, or a part of one, as it stands in a workbook: every field as it was typed.
 * What is in the chart is added or changed; what is not in it stays as it is.
 */
public record Chart(
    List<UnitLine> units,
    List<PostLine> posts,
    List<PersonLine> people,
    List<HoldingLine> holdings) {

  public int lines() {
    return units.size() + posts.size() + people.size() + holdings.size();
  }

  /**
   * A unit.
   *
   * @param row in its sheet, from 1
   * @param to last day; empty = open
   */
  public record UnitLine(
      int row,
      String code,
      String name,
      String shortName,
      String kind,
      String line,
      String address,
      String from,
      String to) {}

  /**
   * A post of a unit.
   *
   * @param row in its sheet, from 1
   * @param to last day; empty = open
   */
  public record PostLine(
      int row, String code, String unit, String title, String kind, String from, String to) {}

  /**
   * Somebody who works or worked here.
   *
   * @param row in its sheet, from 1
   * @param identity empty = none or as stored; masked = as stored
   * @param telephone the same
   * @param left last day; empty = works here
   * @param username of the account; empty = as stored
   */
  public record PersonLine(
      int row,
      String staffNumber,
      String name,
      String identity,
      String telephone,
      String unit,
      String entered,
      String left,
      String username) {

    @Override
    public String toString() {
      return staffNumber;
    }
  }

  /**
   * Who has a place in a post, and when.
   *
   * @param row in its sheet, from 1
   * @param person staff number
   * @param post code
   * @param place A or B
   * @param to last day; empty = until further notice
   */
  public record HoldingLine(
      int row, String person, String post, String place, String from, String to, String ground) {}
}
