package org.jinye.warnings.web.retailer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import org.jinye.warnings.WarningLink;
import org.jinye.warnings.WarningState;
import org.springframework.web.util.UriUtils;

/**
 * The warnings of a retailer.
 *
 * @param total how many there are; {@code rows} are the newest of them
 */
public record RetailerWarnings(String retailerId, String shop, long total, List<Row> rows) {

  /** One of the warnings. */
  public record Row(
      long id,
      LocalDate occurredOn,
      int weekNo,
      String rule,
      String sentence,
      int priority,
      WarningState state) {}

  public String listUrl() {
    return WarningLink.all().retailer(retailerId).href();
  }

  public String chartUrl() {
    return "/retailers/" + UriUtils.encodePathSegment(retailerId, UTF_8) + "/curve.json";
  }
}
