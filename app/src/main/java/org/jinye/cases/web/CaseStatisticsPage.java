package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.procedure.CaseEnd;
import org.jinye.cases.internal.CaseFilter;
import org.jinye.cases.internal.CaseQuery.By;
import org.jinye.cases.internal.CaseQuery.Tally;
import org.jinye.cases.internal.NetworkStanding;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.platform.web.Choice;

/**
 * Counts of cases.
 *
 * @param networks how many stand how
 * @param units names by code
 */
public record CaseStatisticsPage(
    CaseFilter filter,
    By by,
    List<Row> rows,
    Tally total,
    Map<NetworkStanding, Long> networks,
    Map<String, String> units,
    LocalDate today) {

  static final String PATH = "/cases/statistics";
  private static final int YEARS = 5;

  /** A group with its name. */
  public record Row(String title, Tally tally) {}

  /** Columns that are counts of cases. */
  public enum Count {
    CASES,
    OVER_10000,
    OVER_50000,
    GENUINE,
    OFF_CHANNEL,
    COUNTERFEIT,
    SMUGGLED,
    TO_POLICE,
    DONE
  }

  /** The list of what a figure counted. */
  public String href(Row row, Count count) {
    return href(filter.in(by, row.tally().key()), count);
  }

  public String totalHref(Count count) {
    return href(filter, count);
  }

  private static String href(CaseFilter of, Count count) {
    CaseFilter narrowed =
        switch (count) {
          case CASES -> of;
          case OVER_10000 -> of.withSize("10000");
          case OVER_50000 -> of.withSize("50000");
          case GENUINE -> of.withNature(Nature.GENUINE.name());
          case OFF_CHANNEL -> of.withNature(Nature.OFF_CHANNEL.name());
          case COUNTERFEIT -> of.withNature(CaseFilter.FAKE);
          case SMUGGLED -> of.withNature(Nature.SMUGGLED.name());
          case TO_POLICE -> of.withStage(CaseEnd.TO_POLICE.name());
          case DONE -> of.withStage(CaseFilter.DONE);
        };
    return narrowed.url(CaseFilter.PATH);
  }

  public long count(NetworkStanding standing) {
    return networks.getOrDefault(standing, 0L);
  }

  /** The networks of a figure. */
  public String href(NetworkStanding standing) {
    return new RegisterFilter(filter.unit(), standing.name(), filter.year()).url(NetworksPage.PATH);
  }

  public List<NetworkStanding> standings() {
    return List.of(
        NetworkStanding.ACCEPTED_NATIONAL,
        NetworkStanding.ACCEPTED_PROVINCIAL,
        NetworkStanding.REACHED_NATIONAL,
        NetworkStanding.REACHED_PROVINCIAL);
  }

  public long count(Tally of, Count count) {
    return switch (count) {
      case CASES -> of.cases();
      case OVER_10000 -> of.over10000();
      case OVER_50000 -> of.over50000();
      case GENUINE -> of.genuine();
      case OFF_CHANNEL -> of.offChannel();
      case COUNTERFEIT -> of.counterfeit();
      case SMUGGLED -> of.smuggled();
      case TO_POLICE -> of.toPolice();
      case DONE -> of.done();
    };
  }

  public String title(Count count) {
    return switch (count) {
      case CASES -> "案件";
      case OVER_10000 -> "1 万元以上";
      case OVER_50000 -> "5 万元以上";
      case GENUINE -> "真品";
      case OFF_CHANNEL -> "非当地渠道";
      case COUNTERFEIT -> "假冒或伪劣";
      case SMUGGLED -> "走私";
      case TO_POLICE -> "移送公安";
      case DONE -> "已结案";
    };
  }

  public List<Count> counts() {
    return Arrays.asList(Count.values());
  }

  public List<Choice> bys() {
    return Arrays.stream(By.values())
        .map(one -> new Choice(one.name(), "按" + one.title()))
        .toList();
  }

  public List<Choice> years() {
    return IntStream.range(0, YEARS)
        .mapToObj(back -> Integer.toString(today.getYear() - back))
        .map(year -> new Choice(year, year + " 年"))
        .toList();
  }

  public List<Choice> unitChoices() {
    return units.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue())).toList();
  }

  public String exportUrl() {
    String url = filter.url(PATH + "/export.xlsx");
    return url + (url.contains("?") ? "&" : "?") + "by=" + by.name();
  }
}
