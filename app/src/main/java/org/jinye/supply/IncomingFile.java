package org.jinye.supply;

import java.io.InputStream;
import java.util.Optional;

/**
 * A file to import.
 *
 * @param content read once, to its end; closed by whoever opened it
 * @param name as its sender calls it, for people only
 * @param profile the YAML of an import profile; empty = the known profile that fits the columns
 */
public record IncomingFile(
    InputStream content, String name, ImportSource source, Optional<String> profile) {}
