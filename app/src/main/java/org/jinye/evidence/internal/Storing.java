package org.jinye.evidence.internal;

import org.jinye.evidence.AttachmentProblem;

/** What came of storing a file's content. */
public sealed interface Storing {

  record Stored(StoredFile file) implements Storing {}

  record NotTaken(AttachmentProblem problem) implements Storing {}
}
