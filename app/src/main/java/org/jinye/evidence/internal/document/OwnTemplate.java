package org.jinye.evidence.internal.document;

import java.time.Instant;
import java.time.LocalDate;

/** A bureau's own template of a kind of document. */
public record OwnTemplate(
    long id,
    String unitCode,
    String kind,
    int version,
    LocalDate validFrom,
    String note,
    String fileName,
    long sizeBytes,
    String sha256,
    String addedBy,
    long addedById,
    Instant addedAt) {}
