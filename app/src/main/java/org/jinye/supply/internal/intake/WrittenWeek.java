package org.jinye.supply.internal.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * A new file of a week, complete on disk but not yet in the manifest.
 *
 * @param replaces the files whose lines it holds too
 */
public record WrittenWeek(
    int week, Path path, String sha256, long lines, long bytes, List<Path> replaces) {}
