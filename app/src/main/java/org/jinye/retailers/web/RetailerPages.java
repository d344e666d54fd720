package org.jinye.retailers.web;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jinye.retailers.SupplyStatus;
import org.jinye.retailers.internal.RetailerFilter;
import org.jinye.retailers.internal.RetailerQuery;
import org.springframework.stereotype.Component;

/** Puts the retailers' pages together. */
@Component
class RetailerPages {

  private static final int HIGHEST_GRADE = 30;
  private static final List<String> CHANNELS = List.of("便利店", "烟酒店", "超市", "商场", "娱乐服务", "其他");

  private final RetailerQuery query;
  private final Organization organization;

  RetailerPages(RetailerQuery query, Organization organization) {
    this.query = query;
    this.organization = organization;
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
