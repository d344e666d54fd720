package org.jinye.supply.internal.run;

import java.nio.file.Path;
import org.jinye.platform.access.Scope;
import org.jinye.supply.ImportState;
import org.jinye.supply.internal.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What an import needs to be carried out, as often as necessary.
 *
 * @param file as it was received; null for an import of corrected rows
 * @param attempts how often it was begun already
 */
record ImportTicket(
    long id,
    Scope scope,
    ImportState state,
    @Nullable Path file,
    Profile profile,
    @Nullable Long correctsImport,
    int attempts) {}
