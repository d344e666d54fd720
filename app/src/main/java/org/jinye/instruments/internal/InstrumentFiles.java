package org.jinye.instruments.internal;

import java.util.List;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.Owner;
import org.jinye.instruments.Instrument;
import org.jinye.platform.web.Choice;

/** Where the files of an instrument lie, and of which kinds they are. */
public final class InstrumentFiles {

  static final String LETTER = "letter";

  /** Working draft of the receiver's own inquiry. */
  static final String DRAFT = "draft";

  private InstrumentFiles() {}

  public static Owner owner(Instrument of) {
    return new Owner(InstrumentDesk.OWNER, Long.toString(of.id()));
  }

  public static boolean isLetter(Attachment attachment) {
    return attachment.kind().equals(LETTER);
  }

  static AttachmentPlace letterPlace(Instrument of) {
    return new AttachmentPlace(
        owner(of), of.unitCode(), List.of(new Choice(LETTER, of.kind().title())));
  }

  /** What people add. */
  public static AttachmentPlace place(Instrument of) {
    return new AttachmentPlace(
        owner(of),
        of.unitCode(),
        List.of(
            new Choice("evidence", "证据材料"),
            new Choice(DRAFT, "工作底稿"),
            new Choice("reply", of.kind().reply() + "材料"),
            new Choice("recheck", "复查材料"),
            new Choice("other", "其他材料")));
  }
}
