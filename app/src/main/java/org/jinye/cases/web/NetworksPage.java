package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.crime.NetworkStandard.Level;
import org.jinye.cases.internal.MeasuredNetwork;
import org.jinye.cases.internal.NetworkApplicationRow;
import org.jinye.cases.internal.NetworkStanding;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * The networks.
 *
 * @param standings how many stand how
 * @param units names by code
 */
public record NetworksPage(
    RegisterFilter filter,
    List<MeasuredNetwork> rows,
    Pager pager,
    Map<NetworkStanding, Long> standings,
    Map<String, String> units,
    LocalDate today)
    implements RegisterPage {

  static final String PATH = "/networks";

  public List<NetworkStanding> all() {
    return Arrays.asList(NetworkStanding.values());
  }

  public long count(NetworkStanding standing) {
    return standings.getOrDefault(standing, 0L);
  }

  public long total() {
    return standings.values().stream().mapToLong(Long::longValue).sum();
  }

  public String href(NetworkStanding standing) {
    return filter.with(standing).url(PATH);
  }

  public String wholeHref() {
    return filter.whole().url(PATH);
  }

  @Override
  public List<Choice> standingChoices() {
    return all().stream().map(one -> new Choice(one.name(), one.title())).toList();
  }

  /** 国标, 省标, or 未达到. */
  public static String reached(MeasuredNetwork of) {
    return of.findReached().map(Level::title).orElse("未达到");
  }

  public static String application(MeasuredNetwork of) {
    return of.findLastApplication()
        .map(one -> one.level().title() + "：" + one.state().title())
        .orElse("没有申请");
  }

  /** The last application, or the network itself. */
  public static String applicationUrl(MeasuredNetwork of) {
    return of.findLastApplication().map(NetworkApplicationRow::url).orElse(of.url());
  }

  public String exportUrl() {
    return filter.url(PATH + "/export.xlsx");
  }
}
