package org.jinye.evidence;

/** What the virus scan said when a file was taken. */
public enum Scanned {
  /** No scan is set up. */
  NONE,
  CLEAN,
  /** The scanner could not be reached, and files are taken all the same. */
  UNSCANNED
}
