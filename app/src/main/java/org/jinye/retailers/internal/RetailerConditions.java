package org.jinye.retailers.internal;

import java.time.LocalDate;
import org.jinye.platform.table.Narrowing;
import org.jinye.retailers.internal.licence.LicenceState;
import org.jinye.retailers.internal.licence.NewestLicence;
import org.jinye.retailers.internal.search.RetailerSearch;

/** A filter as SQL, the same for the list, its export and the map. */
final class RetailerConditions {

  /** What a map can show: Web Mercator ends at 85 degrees. */
  static final String PLACED =
      "(longitude between -180 and 180 and latitude between -85 and 85) is true";

  private RetailerConditions() {}

  static Narrowing of(RetailerFilter filter, RetailerSearch search, LocalDate today) {
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
    licence(narrowing, filter, today);
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

  private static void licence(Narrowing narrowing, RetailerFilter filter, LocalDate today) {
    narrowing.with("today", today);
    if (filter.licence().equals(RetailerFilter.NO_LICENCE)) {
      narrowing.where(NewestLicence.NONE);
    } else if (!filter.licence().isEmpty()) {
      LicenceState state = LicenceState.valueOf(filter.licence());
      narrowing.where(NewestLicence.inState(state), "licence", filter.licence());
    }
    if (!filter.due().isEmpty()) {
      LocalDate last = today.plusDays(Integer.parseInt(filter.due()));
      narrowing.where(NewestLicence.ENDING, "licence_ends", last);
    }
  }
}
