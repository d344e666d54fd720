package org.jinye.oversight.internal.landed;

import java.util.List;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.Owner;
import org.jinye.platform.web.Choice;

/** Where the photographs of a landed-sale check lie. */
public final class LandedFiles {

  private LandedFiles() {}

  public static Owner owner(LandedCheck of) {
    return new Owner("landed_check", Long.toString(of.id()));
  }

  public static AttachmentPlace place(LandedCheck of) {
    return new AttachmentPlace(
        owner(of),
        of.unitCode(),
        List.of(
            new Choice("shop", "店面、库存照片"),
            new Choice("codes", "喷码照片"),
            new Choice("handover", "交接记录"),
            new Choice("other", "其他材料")));
  }
}
