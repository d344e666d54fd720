package org.jinye.retailers.internal.file;

import java.util.Comparator;
import java.util.List;
import org.jinye.retailers.DatedThing;
import org.jinye.retailers.RetailerDates;
import org.springframework.stereotype.Component;

/** Everything dated of a retailer, whichever module knows it, the newest first. */
@Component
public class Timeline {

  /** What is asked of each module, so that one with thousands does not hide the others. */
  private static final int OF_EACH = 60;

  private final List<RetailerDates> sources;

  Timeline(List<RetailerDates> sources) {
    this.sources = sources;
  }

  public List<DatedThing> of(String retailerId) {
    return sources.stream()
        .flatMap(source -> source.listDates(retailerId, OF_EACH).stream())
        .sorted(Comparator.comparing(DatedThing::day).reversed())
        .toList();
  }
}
