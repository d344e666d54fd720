package org.jinye.worktime.web;

import java.util.List;
import org.jinye.worktime.NamedDay;
import org.jinye.worktime.internal.YearChange;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change, with all that its acceptance needs.
 *
 * @param content the file itself, in Base64, so that what was looked at is what is accepted
 * @param seenEdition the edition in force while the person looks; 0 for none
 * @param overtaken who was first, when somebody else accepted a file meanwhile
 */
public record PreviewPage(
    YearChange change,
    List<String> remarks,
    String notice,
    String content,
    String fileName,
    int seenEdition,
    @Nullable String overtaken) {

  public static String words(@Nullable NamedDay day) {
    return day == null ? "按周末规则" : day.holiday() + " " + day.kind().label();
  }
}
