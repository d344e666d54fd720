package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.cases.internal.PublicRow;
import org.jinye.cases.internal.PublicRow.Standing;
import org.jinye.cases.internal.PublicStore;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * The public list of decisions.
 *
 * @param standings how many stand how
 * @param late how many should have been made public or withdrawn by now
 * @param units names by code
 */
public record PublicityPage(
    RegisterFilter filter,
    List<PublicRow> rows,
    Pager pager,
    Map<Standing, Long> standings,
    long late,
    Map<String, String> units,
    LocalDate today)
    implements RegisterPage {

  static final String PATH = "/publicity";

  public List<Standing> all() {
    return Arrays.asList(Standing.values());
  }

  public long count(Standing of) {
    return standings.getOrDefault(of, 0L);
  }

  public String href(Standing of) {
    return filter.with(of).url(PATH);
  }

  public String lateUrl() {
    return new RegisterFilter(filter.unit(), PublicStore.PAST, filter.year()).url(PATH);
  }

  @Override
  public List<Choice> standingChoices() {
    return Stream.concat(
            all().stream().map(one -> new Choice(one.name(), one.title())),
            Stream.of(new Choice(PublicStore.PAST, "已超期")))
        .toList();
  }

  /** What is to be done by when, or was done when. */
  public String days(PublicRow row) {
    return switch (row.standing()) {
      case WAITING -> "应于 " + row.publishBy() + " 前公开";
      case PUBLISHED -> row.publishedOn() + " 公开";
      case TO_WITHDRAW -> "应于 " + row.withdrawBy() + " 前撤回";
      case WITHDRAWN -> row.withdrawnOn() + " 撤回";
      case NOT_TO_PUBLISH -> "公开前决定已失效";
      case BARRED -> row.barred();
    };
  }

  public String exportUrl() {
    return filter.url(PATH + "/export.xlsx");
  }
}
