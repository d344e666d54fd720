package org.jinye.platform.secret;

/**
 * A sensitive text on its way to a page.
 *
 * @param what whose it is, for the record: {@code 零售户 340101000012 的联系电话}; never the text itself
 */
public record Shown(String clear, String what) {

  /** Not the clear text: this may stand in a log. */
  @Override
  public String toString() {
    return what;
  }
}
