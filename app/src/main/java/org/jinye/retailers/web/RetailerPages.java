package org.jinye.retailers.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Pager;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.RetailerSection;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.SupplyStatus;
import org.jinye.retailers.internal.RetailerFilter;
import org.jinye.retailers.internal.RetailerQuery;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Puts the retailers' pages together. */
@Component
class RetailerPages {

  private static final int HIGHEST_GRADE = 30;
  private static final List<String> CHANNELS = List.of("便利店", "烟酒店", "超市", "商场", "娱乐服务", "其他");

  private final RetailerQuery query;
  private final Retailers retailers;
  private final Organization organization;
  private final List<RetailerSection> sections;

  RetailerPages(
      RetailerQuery query,
      Retailers retailers,
      Organization organization,
      List<RetailerSection> sections) {
    this.query = query;
    this.retailers = retailers;
    this.organization = organization;
    this.sections =
        sections.stream().sorted(Comparator.comparingInt(RetailerSection::order)).toList();
  }

  RetailerListPage list(RetailerFilter filter, int page) {
    Pager pager =
        new Pager(page, Pager.DEFAULT_SIZE, query.count(filter), filter.url("/retailers"));
    return new RetailerListPage(
        filter,
        counties(),
        IntStream.iterate(HIGHEST_GRADE, grade -> grade > 0, grade -> grade - 1)
            .mapToObj(grade -> new Choice(Integer.toString(grade), grade + " 档"))
            .toList(),
        channels(filter.channel()),
        Arrays.stream(SupplyStatus.values())
            .map(status -> new Choice(status.code(), status.title()))
            .toList(),
        query.page(filter, pager),
        pager);
  }

  RetailerPage page(String retailerId) {
    Retailer retailer = retailers.find(retailerId).orElseThrow(() -> NotFound.of("零售户"));
    String encoded = UriUtils.encodePathSegment(retailerId, UTF_8);
    return new RetailerPage(
        retailer,
        organization.findUnit(retailer.unitCode()).map(Unit::name).orElse(retailer.unitCode()),
        sections.stream()
            .map(
                section -> new RetailerPage.Section(section.title(), section.path().apply(encoded)))
            .toList());
  }

  /** The trade's channels, and the one asked for when a file brought another. */
  private static List<Choice> channels(String asked) {
    return Stream.concat(CHANNELS.stream(), Stream.of(asked).filter(name -> !name.isEmpty()))
        .distinct()
        .map(name -> new Choice(name, name))
        .toList();
  }

  Map<String, String> counties() {
    return organization.listCounties().stream()
        .collect(toMap(Unit::code, Unit::name, (a, b) -> a, LinkedHashMap::new));
  }
}
