package org.jinye.retailers.web.merge;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jinye.retailers.internal.merge.MergeRow;

/** What was merged and what was undone. */
public record MergesPage(List<MergeRow> rows, ZoneId zone) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public String minute(Instant time) {
    return MINUTE.format(time.atZone(zone));
  }
}
