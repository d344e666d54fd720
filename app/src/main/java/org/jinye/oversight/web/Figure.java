package org.jinye.oversight.web;

import org.jspecify.annotations.Nullable;

/**
 * A number above a list and where its rows are.
 *
 * @param note null = none
 */
public record Figure(String title, String value, String unit, String href, @Nullable String note) {

  public static Figure count(String title, long count, String unit, String href) {
    return new Figure(title, Long.toString(count), unit, href, null);
  }
}
