package org.jinye.oversight.internal.calls;

import java.util.List;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.Owner;
import org.jinye.platform.web.Choice;

/** Where the recording of a call lies. */
public final class CallFiles {

  private CallFiles() {}

  public static Owner owner(OrderCall of) {
    return new Owner("order_call", Long.toString(of.id()));
  }

  public static AttachmentPlace place(OrderCall of) {
    return new AttachmentPlace(
        owner(of),
        of.unitCode(),
        List.of(new Choice("recording", "通话录音"), new Choice("other", "其他材料")));
  }
}
