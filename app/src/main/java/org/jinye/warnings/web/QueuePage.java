package org.jinye.warnings.web;

import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Pager;
import org.jinye.warnings.Dossier;

/**
 * The left column.
 *
 * @param states the state's values; beside single states those that people say in one word
 * @param facets the other facets, each as a drop-down list
 * @param counties names of the counties in sight by code
 * @param chips filters that came with a link
 */
public record QueuePage(
    QueueFilter filter,
    List<StateTab> states,
    List<FacetView> facets,
    Map<String, String> counties,
    List<Chip> chips,
    List<QueueLine> lines,
    Pager pager,
    boolean mayProcessInBulk) {

  /** A filter that can only be taken away. */
  public record Chip(String field, String title, String value, String words, String urlWithout) {}

  /** The same with the rows of the dossier marked that is open beside it. */
  QueuePage opened(Dossier dossier) {
    List<QueueLine> marked = lines.stream().map(line -> line.opened(dossier)).toList();
    return new QueuePage(filter, states, facets, counties, chips, marked, pager, mayProcessInBulk);
  }

  public String exportUrl() {
    return filter.url("/warnings/export");
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }
}
