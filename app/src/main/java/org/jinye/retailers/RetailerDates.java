package org.jinye.retailers;

import java.util.List;

/** Contributed by a module as a bean: what it knows for the timeline of a retailer's file. */
public interface RetailerDates {

  /** The newest of its dated things in sight, at most {@code most}. */
  List<DatedThing> listDates(String retailerId, int most);
}
