package org.jinye.warnings.web.rule;

import java.util.List;

/**
 * A version of a rule that the rulebook keeps.
 *
 * @param inForce whether the asker's own unit judges by it
 * @param units which units released it, and since when
 */
public record VersionRow(int version, String finds, boolean inForce, List<String> units) {}
