package org.jinye.cases.web.scene;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.cases.internal.scene.SceneRow;
import org.jinye.cases.internal.scene.SceneRow.Standing;
import org.jinye.cases.web.RegisterPage;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * The records of the scene.
 *
 * @param counts how many stand how
 * @param units names by code
 * @param mayWrite whether the reader writes such records
 */
public record SceneRecordsPage(
    RegisterFilter filter,
    List<SceneRow> rows,
    Pager pager,
    Map<Standing, Long> counts,
    Map<String, String> units,
    LocalDate today,
    ZoneId zone,
    boolean mayWrite)
    implements RegisterPage {

  static final String PATH = "/scene/records";

  public List<Standing> all() {
    return Arrays.asList(Standing.values());
  }

  public long count(Standing of) {
    return counts.getOrDefault(of, 0L);
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
