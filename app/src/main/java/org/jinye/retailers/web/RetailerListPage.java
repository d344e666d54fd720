package org.jinye.retailers.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.SubjectKind;
import org.jinye.retailers.WatchClass;
import org.jinye.retailers.internal.RetailerFilter;
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
