package org.jinye.evidence.internal.scan;

import java.nio.file.Path;

/** Something that finds viruses in a file. */
interface Scanner {

  ScanResult scan(Path file);
}
