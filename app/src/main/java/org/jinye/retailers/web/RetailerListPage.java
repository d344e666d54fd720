package org.jinye.retailers.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.SubjectKind;
import org.jinye.retailers.WatchClass;
import org.jinye.retailers.internal.RetailerFilter;
import org.jinye.retailers.internal.licence.LicenceState;
import org.springframework.web.util.UriUtils;

/**
 * The list of retailers.
 *
 * @param counties names by code
 */
public record RetailerListPage(
    RetailerFilter filter,
    Map<String, String> counties,
    List<Choice> grades,
    List<Choice> channels,
    List<Choice> statuses,
    List<Retailer> rows,
    Pager pager) {

  private static final List<String> DUE_DAYS = List.of("30", "60", "90");

  public List<Choice> countyChoices() {
    return counties.entrySet().stream()
        .map(county -> new Choice(county.getKey(), county.getValue()))
        .toList();
  }

  public List<Choice> kinds() {
    return SubjectKind.choices();
  }

  public List<Choice> watches() {
    return WatchClass.choices();
  }

  public List<Choice> licences() {
    return Stream.concat(
            LicenceState.all().stream(), Stream.of(new Choice(RetailerFilter.NO_LICENCE, "没有许可证")))
        .toList();
  }

  /** The usual ones, and the one asked for. */
  public List<Choice> dues() {
    return Stream.concat(DUE_DAYS.stream(), Stream.of(filter.due()))
        .filter(days -> !days.isEmpty())
        .distinct()
        .map(days -> new Choice(days, days + " 天内到期"))
        .toList();
  }

  public List<Choice> places() {
    return List.of(
        new Choice(RetailerFilter.WITH, "有坐标"), new Choice(RetailerFilter.WITHOUT, "没有坐标"));
  }

  public String county(Retailer retailer) {
    return counties.getOrDefault(retailer.unitCode(), retailer.unitCode());
  }

  public String url(Retailer retailer) {
    return "/retailers/" + UriUtils.encodePathSegment(retailer.retailerId(), UTF_8);
  }

  public String exportUrl() {
    return filter.url("/retailers/export.xlsx");
  }
}
