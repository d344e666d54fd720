package org.jinye.oversight.internal.rides;

import java.util.List;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.Owner;
import org.jinye.platform.web.Choice;

/** Where the photographs of a ride lie. */
public final class RideFiles {

  private RideFiles() {}

  public static Owner owner(Ride of) {
    return new Owner("ride_along", Long.toString(of.id()));
  }

  public static AttachmentPlace place(Ride of) {
    return new AttachmentPlace(
        owner(of),
        of.unitCode(),
        List.of(
            new Choice("tickets", "送货单、票据"),
            new Choice("goods", "车上货物照片"),
            new Choice("handover", "交接照片"),
            new Choice("other", "其他材料")));
  }
}
