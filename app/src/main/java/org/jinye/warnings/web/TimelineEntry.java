package org.jinye.warnings.web;

import java.util.List;
import org.jinye.warnings.EventKind;

/**
 * Something that happened to one or several warnings of the dossier at once.
 *
 * @param because the cause or measure that a conclusion named; empty for other steps
 */
public record TimelineEntry(
    EventKind kind,
    String at,
    String actor,
    String words,
    String because,
    List<Opinion> opinions,
    List<String> rules) {

  /** What was answered for one warning. */
  public record Opinion(String title, List<WarningView.Figure> answers) {}
}
