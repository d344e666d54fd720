package org.jinye.evidence.internal;

import org.jinye.evidence.AttachmentProblem;

/** What came of storing a file's content. */
public sealed interface Storing {

  record Stored(StoredFile file) implements Storing {}

  record NotTaken(AttachmentProblem problem) implements Storing {}

  /** The virus scan found something; nothing was kept. */
  record Infected(String finding, String sha256, long size) implements Storing {}

  /**
   * How a picture that can hardly be read is treated.
   *
   * @param keptBecause why it is used all the same; empty when nothing was said
   * @param legible whether it has to be readable, whatever is said for it
   */
  record Demand(String keptBecause, boolean legible) {

    /** For what programs make themselves. */
    public static final Demand NONE = new Demand("由系统生成", false);
  }
}
