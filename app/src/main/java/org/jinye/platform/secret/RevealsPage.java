package org.jinye.platform.secret;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/** The record of shown fields. */
public record RevealsPage(
    RevealFilter filter, List<RevealRow> rows, Pager pager, List<Choice> kinds, ZoneId zone) {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  public String second(Instant time) {
    return SECOND.format(time.atZone(zone));
  }

  public String exportUrl() {
    return filter.url("/reveals/export.xlsx");
  }
}
