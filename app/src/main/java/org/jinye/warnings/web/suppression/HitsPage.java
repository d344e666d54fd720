package org.jinye.warnings.web.suppression;

import java.util.List;
import org.jinye.platform.web.Pager;
import org.jinye.warnings.internal.suppression.HitFilter;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found and suppressions left alone.
 *
 * @param run whose hits they are; null = of the filter
 */
public record HitsPage(@Nullable Long run, HitFilter filter, List<HitLine> hits, Pager pager) {

  public String title() {
    return run == null ? "免扰命中" : "第 " + run + " 次评估的免扰命中";
  }

  public String exportUrl() {
    return filter.url(HitFilter.PATH + "/export.xlsx");
  }
}
