package org.jinye.retailers.web.merge;

import java.util.List;
import java.util.Set;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.internal.merge.Difference;
import org.jinye.retailers.web.RetailerPage;
import org.jspecify.annotations.Nullable;

/**
 * Merging another file into this one: first its number, then what differs.
 *
 * @param other null as long as none that exists was named
 * @param taken fields ticked to be taken over
 */
public record MergePage(
    Retailer kept,
    @Nullable Retailer other,
    String typed,
    List<Difference> differences,
    Set<String> taken,
    String reason,
    @Nullable String error) {

  public String url() {
    return RetailerPage.url(kept.retailerId());
  }
}
