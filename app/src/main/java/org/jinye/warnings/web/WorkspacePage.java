package org.jinye.warnings.web;

import org.jspecify.annotations.Nullable;

/**
 * The workspace of one person: queue, dossier, handling.
 *
 * @param previous address of the dossier before; null for none
 * @param dossier null when the list is empty
 */
public record WorkspacePage(
    QueuePage queue,
    @Nullable String previous,
    @Nullable String next,
    @Nullable DossierPage dossier,
    @Nullable HandlingPage handling) {}
