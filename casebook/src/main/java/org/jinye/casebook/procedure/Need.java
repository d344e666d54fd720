package org.jinye.casebook.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be there before a step.
 *
 * @param what the test
 * @param papers kinds of papers that it is about; one of them is enough
 * @param words what is missing, as a sentence for the handler
 * @param basis law and article
 */
public record Need(What what, @Nullable List<String> papers, String words, String basis) {

  public Need {
    papers = papers == null ? List.of() : List.copyOf(papers);
  }

  @Override
  public List<String> papers() {
    return papers == null ? List.of() : papers;
  }

  /** The tests; each is a function in {@link Needs}. */
  public enum What {
    /** A paper of the kind with its day. */
    PAPER,
    /** The same, with the head's dated opinion. */
    APPROVED,
    /** The same, with its receipt of service. */
    SERVED,
    /** The same, with the bureau's seal. */
    SEALED,
    CAUSE,
    PLACE,
    PARTY,
    /** Two officers who hold certificates today. */
    OFFICERS,
    GOODS_VALUED,
    NATURE_KNOWN,
    PRESERVATION_HANDLED,
    /** The days for statement, defence and the request for a hearing are over, or waived. */
    WINDOW_OVER,
    /** A hearing that was asked for has its report. */
    HEARING_HELD,
    /** A decision that needs it was discussed. */
    DISCUSSED,
    /** What is decided may be decided on the spot. */
    SMALL_FINE,
    DECISION,
    FINE_PAID,
    ANNOUNCED
  }
}
