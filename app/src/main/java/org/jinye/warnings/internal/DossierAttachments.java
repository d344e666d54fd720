package org.jinye.warnings.internal;

import java.util.Set;
import org.jinye.warnings.Dossier;
import org.springframework.stereotype.Component;

/** Which kinds of attachments a dossier has. */
@Component
class DossierAttachments {

  Set<String> kinds(Dossier dossier) {
    return Set.of(); // until the evidence module is in
  }
}
