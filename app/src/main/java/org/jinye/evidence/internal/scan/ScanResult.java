package org.jinye.evidence.internal.scan;

/** What a scanner says about a file. */
public sealed interface ScanResult {

  /** No scanner is set up. */
  record NotAsked() implements ScanResult {}

  record Clean() implements ScanResult {}

  /** {@code finding}: the scanner's name for what it found. */
  record Infected(String finding) implements ScanResult {}

  /** {@code why}: for the log and the administrator. */
  record Unavailable(String why) implements ScanResult {}
}
