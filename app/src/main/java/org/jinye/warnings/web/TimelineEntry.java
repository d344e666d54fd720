package org.jinye.warnings.web;

import java.util.List;
import org.jinye.warnings.EventKind;

/** Something that happened to one or several warnings of the dossier at once. */
public record TimelineEntry(
    EventKind kind, String at, String actor, String words, List<String> rules) {}
