package org.jinye.cases.internal;

import java.util.List;
import org.jinye.cases.internal.LedgerStore.Entered;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.Owner;
import org.jinye.platform.web.Choice;

/** Where the photographs of movements of seized goods lie. */
public final class MoveFiles {

  public static final String OWNER = "case-move";

  private MoveFiles() {}

  public static Owner owner(Entered of) {
    return new Owner(OWNER, Long.toString(of.id()));
  }

  public static AttachmentPlace place(Entered of) {
    return new AttachmentPlace(
        owner(of),
        of.unitCode(),
        List.of(
            new Choice("photograph", "照片"),
            new Choice("signed", "签字的清单"),
            new Choice("recording", "录音录像"),
            new Choice("other", "其他材料")));
  }
}
