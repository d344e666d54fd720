package org.jinye.releases;

import org.jinye.rulebook.Variant;
import org.jspecify.annotations.Nullable;

/**
 * A value that a release gives to a parameter.
 *
 * @param dimension null when it holds for all that the rule judges
 * @param code the class of supply or the channel; empty without a dimension
 * @param value canonical
 */
public record ReleaseValue(
    String parameter, Variant.@Nullable Dimension dimension, String code, String value) {

  /** The name of its field in a form: {@code ratio} or {@code ratio.CHANNEL.便利店}. */
  public String field() {
    return dimension == null ? parameter : parameter + "." + dimension + "." + code;
  }
}
