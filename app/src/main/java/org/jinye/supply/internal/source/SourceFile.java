package org.jinye.supply.internal.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that was looked through once.
 *
 * @param readable the file to read rows from: the original, or its copy in UTF-8
 * @param sha256 of the original, lower-case hexadecimal
 * @param shape present for text
 */
public record SourceFile(
    Path original,
    Path readable,
    String sha256,
    long bytes,
    FileKind kind,
    @Nullable TextShape shape) {}
