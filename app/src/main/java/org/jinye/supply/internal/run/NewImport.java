package org.jinye.supply.internal.run;

import java.time.Instant;
import org.jinye.supply.ImportSource;
import org.jspecify.annotations.Nullable;

/** What is known of an import when it is received. */
record NewImport(
    String unitCode,
    ImportSource source,
    String fileName,
    @Nullable String storedPath,
    long bytes,
    Profiles.Known profile,
    @Nullable Long correctsImport,
    String startedBy,
    Instant receivedAt) {}
