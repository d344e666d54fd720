package org.jinye.evidence.internal;

/** A file under the attachments folder. */
public record StoredFile(String sha256, long size, FileKind kind) {}
