package org.jinye.warnings.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jinye.warnings.Dossier;
import org.jinye.warnings.PriorityBand;
import org.jinye.warnings.Versioned;
import org.jinye.warnings.WarningState;
import org.jspecify.annotations.Nullable;

/** A warning as the queue reads it. */
public record QueueRow(
    long id,
    int version,
    String unitCode,
    String ruleId,
    String subject,
    int weekNo,
    LocalDate occurredOn,
    int priority,
    WarningState state,
    Instant stepSince,
    String sentence,
    @Nullable String itemId) {

  public Versioned versioned() {
    return new Versioned(id, version);
  }

  public Dossier dossier() {
    return new Dossier(subject, weekNo);
  }

  public PriorityBand band() {
    return PriorityBand.of(priority);
  }
}
