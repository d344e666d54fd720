package org.jinye.warnings.internal;

import java.util.Set;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.Owner;
import org.jinye.warnings.Dossier;
import org.springframework.stereotype.Component;

/** Which kinds of attachments a dossier has. */
@Component
class DossierAttachments {

  private final Attachments attachments;

  DossierAttachments(Attachments attachments) {
    this.attachments = attachments;
  }

  Set<String> kinds(Dossier dossier) {
    return attachments.listKinds(new Owner(Dossier.OWNER_KIND, dossier.ownerId()));
  }
}
