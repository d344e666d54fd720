package org.jinye.retailers.internal.holder;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.web.util.UriUtils;

/** Another shop of the same person. */
public record OtherShop(String retailerId, String shop, String person, HolderRole role) {

  public String url() {
    return "/retailers/" + UriUtils.encodePathSegment(retailerId, UTF_8);
  }
}
