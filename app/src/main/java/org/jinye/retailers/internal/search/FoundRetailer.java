package org.jinye.retailers.internal.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jinye.retailers.SubjectKind;
import org.springframework.web.util.UriUtils;

/** One line below the search box. */
public record FoundRetailer(
    String retailerId,
    String name,
    String address,
    String unitCode,
    SubjectKind kind,
    String supplyStatus) {

  public String url() {
    return "/retailers/" + UriUtils.encodePathSegment(retailerId, UTF_8);
  }
}
