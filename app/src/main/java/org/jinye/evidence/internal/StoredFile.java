package org.jinye.evidence.internal;

import org.jinye.evidence.Scanned;
import org.jinye.evidence.internal.picture.CameraNotes;

/** A file that the store has taken. */
public record StoredFile(
    String sha256, long size, FileKind kind, Scanned scanned, CameraNotes notes, boolean poor) {}
