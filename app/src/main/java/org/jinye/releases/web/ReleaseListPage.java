package org.jinye.releases.web;

import java.util.List;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jinye.releases.Release;

/**
 * The list of releases.
 *
 * @param mayWrite whether a new one is offered
 */
public record ReleaseListPage(
    ReleaseFilter filter,
    List<Line> lines,
    Pager pager,
    List<Choice> rules,
    List<Choice> states,
    List<Choice> units,
    boolean mayWrite) {

  /** A release with the names of its rule and unit, and how it stands. */
  public record Line(Release release, String rule, String unit, String standing, String at) {}

  public String exportUrl() {
    return filter.url(ReleaseFilter.PATH + "/export.xlsx");
  }

  public String newUrl() {
    return filter.rule().isEmpty() ? "/releases/new" : "/releases/new?rule=" + filter.rule();
  }
}
