package org.jinye.filings.internal;

import java.time.LocalDate;
import java.util.List;
import org.jinye.filings.Filing;
import org.jinye.supply.SilencingFilings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a filing silences: the rules it is for, for the retailers and days it names and no more. One
 * that came late silences nothing before it came, until the supervisor has taken note of it.
 */
@Component
class Silencing {

  private final SilencingFilings silencing;
  private final FilingKinds kinds;
  private final FilingStore store;

  Silencing(SilencingFilings silencing, FilingKinds kinds, FilingStore store) {
    this.silencing = silencing;
    this.kinds = kinds;
    this.store = store;
  }

  /** After a step: the rows that stand for the filing as it is now. */
  void follow(Filing filing) {
    String kind = silences(filing);
    if (kind == null) {
      return;
    }
    String key = "BA" + filing.id();
    switch (filing.state()) {
      case FILED, ASKED -> put(filing, key, kind, later(filing.fromDate(), filing.filedOn()));
      case NOTED -> put(filing, key, kind, filing.fromDate());
      case OBJECTED, WITHDRAWN -> silencing.remove(key);
    }
  }

  private void put(Filing filing, String key, String kind, LocalDate from) {
    List<String> retailers = store.retailers(filing.id());
    if (from.isAfter(filing.toDate())) {
      silencing.remove(key);
    } else {
      silencing.put(key, kind, retailers, from, filing.toDate());
    }
  }

  private @Nullable String silences(Filing filing) {
    return kinds.find(filing.kind()).map(kind -> kind.silences()).orElse(null);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
