package org.jinye.retailers.internal;

import org.jinye.platform.table.Narrowing;
import org.jinye.retailers.internal.search.RetailerSearch;

/** A filter as SQL, the same for the list, its export and the map. */
final class RetailerConditions {

  /** What a map can show: Web Mercator ends at 85 degrees. */
  static final String PLACED =
      "(longitude between -180 and 180 and latitude between -85 and 85) is true";

  private RetailerConditions() {}

  static Narrowing of(RetailerFilter filter, RetailerSearch search) {
    Narrowing narrowing =
        new Narrowing()
            .where("merged_into is null")
            .where("kind = :kind", "kind", filter.kind())
            .where("watch_class = :watch", "watch", filter.watch())
            .where("unit_code = :county", "county", filter.county())
            .where("channel = :channel", "channel", filter.channel());
    if (!filter.q().isEmpty()) {
      narrowing
          .where(RetailerSearch.CONDITION)
          .with("words", search.words(filter.q()))
          .with("telephone", search.telephone(filter.q()));
    }
    if (filter.isStatus()) {
      narrowing.where("supply_status = :status", "status", filter.status());
    }
    Integer grade = filter.gradeNumber();
    if (grade != null) {
      narrowing.where("grade = :grade", "grade", grade);
    }
    return switch (filter.place()) {
      case RetailerFilter.WITH -> narrowing.where(PLACED);
      case RetailerFilter.WITHOUT -> narrowing.where("not " + PLACED);
      default -> narrowing;
    };
  }
}
