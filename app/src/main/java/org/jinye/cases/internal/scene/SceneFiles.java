package org.jinye.cases.internal.scene;

import java.util.List;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.Owner;
import org.jinye.platform.web.Choice;

/** Where photographs and signatures of a record lie. */
public final class SceneFiles {

  /** Kind of the picture of a signature. */
  static final String SIGNATURE = "signature";

  static final String PHOTOGRAPH = "photograph";

  private SceneFiles() {}

  public static Owner owner(SceneRecord of) {
    return new Owner("case-scene", Long.toString(of.id()));
  }

  public static AttachmentPlace place(SceneRecord of) {
    return new AttachmentPlace(
        owner(of),
        of.unitCode(),
        List.of(
            new Choice(PHOTOGRAPH, "现场照片"),
            new Choice(SIGNATURE, "当场签名"),
            new Choice("recording", "录音录像"),
            new Choice("other", "其他材料")));
  }
}
