package org.jinye.cases.internal;

import java.util.List;
import org.jinye.cases.PaperRow;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.Owner;
import org.jinye.platform.web.Choice;

/** Where the files of a paper lie: its Word file and the signed scan. */
public final class PaperFiles {

  static final String OWNER = "case-paper";
  static final String WORD = "word";

  private PaperFiles() {}

  public static Owner owner(PaperRow of) {
    return new Owner(OWNER, Long.toString(of.id()));
  }

  /** What is made when it is issued. */
  static AttachmentPlace wordPlace(PaperRow of) {
    return new AttachmentPlace(owner(of), of.unitCode(), List.of(new Choice(WORD, "文书")));
  }

  /** What people add. */
  public static AttachmentPlace place(PaperRow of) {
    return new AttachmentPlace(
        owner(of),
        of.unitCode(),
        List.of(
            new Choice("signed", "签字扫描件"),
            new Choice("photograph", "照片"),
            new Choice("recording", "录音录像"),
            new Choice("other", "其他材料")));
  }
}
