package org.jinye.filings.internal;

import java.util.List;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.Owner;
import org.jinye.filings.Filing;
import org.jinye.platform.web.Choice;
import org.springframework.stereotype.Component;

/** The files of a filing. */
@Component
public class FilingFiles {

  /** Kind of owner under which the evidence module keeps them. */
  public static final String OWNER = "filing";

  private static final String MATERIAL = "material";

  private final Attachments attachments;
  private final FilingKinds kinds;

  FilingFiles(Attachments attachments, FilingKinds kinds) {
    this.attachments = attachments;
    this.kinds = kinds;
  }

  public static Owner owner(Filing filing) {
    return new Owner(OWNER, Long.toString(filing.id()));
  }

  /** What people add: the file that the kind asks for, and others. */
  public AttachmentPlace place(Filing filing) {
    String title = kinds.find(filing.kind()).map(kind -> kind.attachment()).orElse(null);
    return new AttachmentPlace(
        owner(filing),
        filing.unitCode(),
        title == null
            ? List.of(new Choice("other", "备案材料"))
            : List.of(new Choice(MATERIAL, title), new Choice("other", "其他材料")));
  }

  boolean isMissing(Filing filing) {
    return attachments.listAttachments(owner(filing)).stream()
        .noneMatch(attachment -> attachment.kind().equals(MATERIAL));
  }
}
