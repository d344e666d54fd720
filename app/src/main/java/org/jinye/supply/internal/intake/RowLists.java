package org.jinye.supply.internal.intake;

import java.nio.file.Path;

/**
 * The files in which an import lists rows of its file.
 *
 * @param rejects rows that were not taken
 * @param kept rows of a register that were; of order lines those that were present, since the lake
 *     lists the others
 */
public record RowLists(Path rejects, Path kept) {}
