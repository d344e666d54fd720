package org.jinye.demo.internal.story;

import org.jinye.warnings.Measure;

/** What the demo city's people will conclude about a warning. */
sealed interface Conclusion {

  String words();

  /**
   * A harmless cause.
   *
   * @param reason code from the rule's list
   * @param plain seen at the desk, without asking the county
   */
  record Harmless(String reason, boolean plain, String words) implements Conclusion {}

  record Irregular(Measure measure, String words) implements Conclusion {}
}
