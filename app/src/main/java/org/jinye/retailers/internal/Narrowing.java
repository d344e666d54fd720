package org.jinye.retailers.internal;

import java.util.HashMap;
import java.util.Map;
import org.jinye.retailers.internal.search.RetailerSearch;
import org.jspecify.annotations.Nullable;

/** A filter as SQL, the same for the list, its export and the map. */
record Narrowing(String where, Map<String, Object> values) {

  /** What a map can show: Web Mercator ends at 85 degrees. */
  static final String PLACED =
      "(longitude between -180 and 180 and latitude between -85 and 85) is true";

  static Narrowing of(RetailerFilter filter, RetailerSearch search) {
    Map<String, String> conditions = new HashMap<>();
    Map<String, Object> values = new HashMap<>();
    conditions.put("visible", "merged_into is null");
    if (!filter.q().isEmpty()) {
      conditions.put("q", RetailerSearch.CONDITION);
      values.put("words", search.words(filter.q()));
      values.put("telephone", search.telephone(filter.q()));
    }
    narrow(conditions, values, "kind", filter.kind(), "kind = :kind");
    narrow(conditions, values, "watch", filter.watch(), "watch_class = :watch");
    narrow(conditions, values, "county", filter.county(), "unit_code = :county");
    narrow(conditions, values, "channel", filter.channel(), "channel = :channel");
    if (filter.isStatus()) {
      narrow(conditions, values, "status", filter.status(), "supply_status = :status");
    }
    @Nullable Integer grade = filter.gradeNumber();
    if (grade != null) {
      conditions.put("grade", "grade = :grade");
      values.put("grade", grade);
    }
    switch (filter.place()) {
      case RetailerFilter.WITH -> conditions.put("place", PLACED);
      case RetailerFilter.WITHOUT -> conditions.put("place", "not (" + PLACED + ")");
      default -> {}
    }
    return new Narrowing("where " + String.join(" and ", conditions.values()), values);
  }

  private static void narrow(
      Map<String, String> conditions,
      Map<String, Object> values,
      String name,
      String value,
      String condition) {
    if (!value.isEmpty()) {
      conditions.put(name, condition);
      values.put(name, value);
    }
  }
}
