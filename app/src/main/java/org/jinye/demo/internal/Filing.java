package org.jinye.demo.internal;

import java.time.LocalDate;

/** A change that a department announced beforehand. */
record Filing(Shop shop, Kind kind, LocalDate from, LocalDate to) {

  enum Kind {
    VISIT_DAY_CHANGE("访销日调整"),
    EXTRA_ORDER("临时加单"),
    CLOSURE("停业歇业");

    final String label;

    Kind(String label) {
      this.label = label;
    }
  }
}
