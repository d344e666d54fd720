package org.jinye.platform.trail;

import java.util.List;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/** The trail, with the state of its verification. */
public record TrailPage(
    TrailFilter filter,
    List<TrailChange> changes,
    Pager pager,
    List<Choice> tables,
    VerificationPage state) {

  public String exportUrl() {
    return filter.url("/trail/export.xlsx");
  }
}
