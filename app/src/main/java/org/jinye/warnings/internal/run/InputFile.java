package org.jinye.warnings.internal.run;

/** A file that a run reads; {@code name} is relative to the data directory. */
record InputFile(String name, String sha256, long lines) {}
