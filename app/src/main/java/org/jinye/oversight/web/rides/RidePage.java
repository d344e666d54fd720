package org.jinye.oversight.web.rides;

import java.util.List;
import java.util.Map;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.AttachmentUpload;
import org.jinye.oversight.internal.rides.Ride;
import org.jinye.oversight.internal.rides.RideLine;
import org.jspecify.annotations.Nullable;

/**
 * One ride.
 *
 * @param upload null for those who only read
 */
public record RidePage(
    Ride ride,
    String unit,
    String checkedAt,
    List<RideLine> lines,
    Map<String, String> shops,
    AttachmentList files,
    @Nullable AttachmentUpload upload) {

  public String shop(RideLine line) {
    return shops.getOrDefault(line.retailerId(), line.retailerId());
  }
}
