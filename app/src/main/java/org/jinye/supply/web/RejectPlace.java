package org.jinye.supply.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where somebody was in the list of rejected rows, so that a correction leads back there. */
public record RejectPlace(RejectFilter filter, int page) {

  /** What the address of a page says. */
  public record Asked(@Nullable String reason, @Nullable String any, @Nullable Integer page) {

    RejectPlace place() {
      return new RejectPlace(
          RejectFilter.of(reason == null ? "" : reason, any == null ? "" : any),
          page == null ? 1 : page);
    }
  }

  public String link(String path) {
    String link = filter.link(path);
    return page <= 1
        ? link
        : UriComponentsBuilder.fromUriString(link).queryParam("page", page).build().toUriString();
  }
}
