package org.jinye.supply.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.web.util.UriUtils.encode;
import static org.springframework.web.util.UriUtils.encodePathSegment;

import org.jinye.platform.Weeks;

/** Addresses of the pages that a row leads to. */
final class Links {

  private Links() {}

  static String retailer(String retailerId) {
    return "/retailers/" + encodePathSegment(retailerId, UTF_8);
  }

  /** The number stands in the query: as part of the path a slash in it would be refused. */
  static String order(String number, String retailerId, int weekNo) {
    return "/orders?number=%s&retailer=%s&week=%s"
        .formatted(encode(number, UTF_8), encode(retailerId, UTF_8), Weeks.name(weekNo));
  }
}
