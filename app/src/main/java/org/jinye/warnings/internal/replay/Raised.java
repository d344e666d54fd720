package org.jinye.warnings.internal.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.rulebook.Variant;
import org.jinye.rulebook.engine.Finding;

/**
 * A warning as its run wrote it down.
 *
 * @param cityCode whose retailers the run judged
 * @param values by parameter, canonical; empty when the run wrote none down
 * @param sentence as the warning shows it
 */
public record Raised(
    long id,
    String subject,
    long runId,
    String cityCode,
    LocalDate from,
    LocalDate to,
    Finding finding,
    String sentence,
    Map<String, String> values,
    List<Variant> variants) {}
