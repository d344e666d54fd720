package org.jinye.retailers.web.division;

import java.util.List;
import org.jinye.platform.web.Pager;
import org.jinye.retailers.internal.division.Division;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of division codes. */
public record DivisionsPage(String q, List<Division> rows, Pager pager) {

  static String url(String path, String q) {
    return q.isEmpty()
        ? path
        : UriComponentsBuilder.fromPath(path).queryParam("q", "{q}").encode().build(q).toString();
  }

  public String exportUrl() {
    return url("/divisions/export.xlsx", q);
  }
}
