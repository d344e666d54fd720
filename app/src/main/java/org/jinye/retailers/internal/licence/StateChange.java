package org.jinye.retailers.internal.licence;

import org.jspecify.annotations.Nullable;

/**
 * A change of a licence's state as typed.
 *
 * @param until last day of a suspension
 * @param document number of the paper it rests on
 */
public record StateChange(String to, String on, String until, String ground, String document) {

  public StateChange {
    to = clean(to);
    on = clean(on);
    until = clean(until);
    ground = clean(ground);
    document = clean(document);
  }

  private static String clean(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
