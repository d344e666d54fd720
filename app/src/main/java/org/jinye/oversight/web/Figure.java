package org.jinye.oversight.web;

import org.jspecify.annotations.Nullable;

/** A number above a list and where its rows are; null = nowhere. */
public record Figure(String title, String value, String unit, @Nullable String href) {

  public static Figure count(String title, long count, String unit, String href) {
    return new Figure(title, Long.toString(count), unit, href);
  }
}
