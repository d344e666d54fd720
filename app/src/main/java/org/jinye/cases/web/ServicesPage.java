package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.cases.internal.ServiceRow;
import org.jinye.cases.internal.ServiceRow.Standing;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * The register of services.
 *
 * @param counts how many stand how
 * @param units names by code
 */
public record ServicesPage(
    RegisterFilter filter,
    List<ServiceRow> rows,
    Pager pager,
    Map<Standing, Long> counts,
    ServiceWords words,
    Map<String, String> units,
    LocalDate today)
    implements RegisterPage {

  static final String PATH = "/services";

  public List<Standing> all() {
    return Arrays.asList(Standing.values());
  }

  public long count(Standing of) {
    return counts.getOrDefault(of, 0L);
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  public String href(Standing of) {
    return filter.with(of).url(PATH);
  }

  @Override
  public List<Choice> standingChoices() {
    return all().stream().map(one -> new Choice(one.name(), one.title())).toList();
  }

  public String exportUrl() {
    return filter.url(PATH + "/export.xlsx");
  }
}
