package org.jinye.evidence;

import java.util.List;

/** What came of adding a file. */
public sealed interface AttachmentOutcome {

  /** The file is stored and recorded. */
  record Added(Attachment attachment) implements AttachmentOutcome {}

  /** Nothing was kept, for all of these reasons. */
  record NotTaken(List<AttachmentProblem> problems) implements AttachmentOutcome {}
}
