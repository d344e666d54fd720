package org.jinye.warnings.internal;

import org.jinye.warnings.Dossier;
import org.jinye.warnings.Versioned;
import org.jinye.warnings.WarningState;

/** What handling needs to know of a warning. */
record StoredWarning(
    long id,
    int version,
    String unitCode,
    String ruleId,
    int ruleVersion,
    String subject,
    int weekNo,
    WarningState state) {

  Dossier dossier() {
    return new Dossier(subject, weekNo);
  }

  Versioned now() {
    return new Versioned(id, version);
  }
}
