package org.jinye.supply.web;

import java.util.List;
import java.util.Optional;
import org.jinye.supply.ReasonCount;
import org.jinye.supply.RejectReason;
import org.jinye.supply.internal.duck.Sql;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which rejected rows are shown.
 *
 * @param reason code of the first fault, or of any when {@code any}; empty = all rows
 */
public record RejectFilter(String reason, boolean any) {

  static RejectFilter of(String reason, String any) {
    return new RejectFilter(
        RejectReason.find(reason).map(RejectReason::code).orElse(""), !any.isEmpty());
  }

  String condition() {
    if (reason.isEmpty()) {
      return "true";
    }
    return any
        ? "list_contains(reasons, %s)".formatted(Sql.text(reason))
        : "reasons[1] = " + Sql.text(reason);
  }

  /** As the import counted them. */
  long count(List<ReasonCount> counts, long rejected) {
    if (reason.isEmpty()) {
      return rejected;
    }
    Optional<ReasonCount> found =
        counts.stream().filter(count -> count.reason().code().equals(reason)).findFirst();
    return found.map(count -> any ? count.among() : count.mainly()).orElse(0L);
  }

  public String link(String path) {
    var link = UriComponentsBuilder.fromPath(path);
    if (!reason.isEmpty()) {
      link.queryParam("reason", reason);
    }
    if (any) {
      link.queryParam("any", "1");
    }
    return link.build().toUriString();
  }
}
