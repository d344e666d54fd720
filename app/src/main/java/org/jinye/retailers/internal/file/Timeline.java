package org.jinye.retailers.internal.file;

import java.util.Comparator;
import java.util.List;
import org.jinye.retailers.DatedThing;
import org.jinye.retailers.MergedFiles;
import org.jinye.retailers.RetailerDates;
import org.springframework.stereotype.Component;

/** Everything dated of a retailer, whichever module knows it, the newest first. */
@Component
public class Timeline {

  /** What is asked of each module, so that one with thousands does not hide the others. */
  private static final int OF_EACH = 60;

  private final List<RetailerDates> sources;
  private final MergedFiles merged;

  Timeline(List<RetailerDates> sources, MergedFiles merged) {
    this.sources = sources;
    this.merged = merged;
  }

  public List<DatedThing> of(String retailerId) {
    return merged.listNumbers(retailerId).stream()
        .flatMap(number ->
            sources.stream().flatMap(source -> source.listDates(number, OF_EACH).stream()))
        .sorted(Comparator.comparing(DatedThing::day).reversed())
        .toList();
  }
}
