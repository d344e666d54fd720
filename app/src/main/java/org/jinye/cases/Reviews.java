package org.jinye.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jinye.cases.internal.review.ReviewStore;
import org.jinye.cases.internal.review.Reviewing;
import org.jinye.platform.access.SignedIn;
import org.springframework.stereotype.Component;

/** The quarterly review of files, for modules that hold one; each in its asker's scope. */
@Component
public class Reviews {

  private final Reviewing reviewing;
  private final ReviewStore store;

  Reviews(Reviewing reviewing, ReviewStore store) {
    this.reviewing = reviewing;
    this.store = store;
  }

  /**
   * A file that was drawn and not yet read.
   *
   * @param version to be named by whoever reads it
   */
  public record Drawn(long id, String unitCode, long reviewerId, int version) {}

  /** Draws a round (2026-Q3); false where that is refused, as the second time. */
  public boolean draw(SignedIn who, String quarter, int perCounty) {
    return reviewing.draw(who, quarter, perCounty) instanceof Reviewing.Outcome.Done;
  }

  /** Files in sight that nobody has read. */
  public List<Drawn> unread() {
    return store.rounds().stream()
        .flatMap(round -> store.files(round.id()).stream())
        .filter(one -> one.score() == null)
        .map(one -> new Drawn(one.id(), one.unitCode(), one.reviewerId(), one.version()))
        .toList();
  }

  /** Takes over what the review found by itself; the score. */
  public BigDecimal confirm(SignedIn reviewer, Drawn of) {
    reviewing.judge(
        reviewer, of.id(), of.version(), new Reviewing.Verdict(Map.of(), List.of(), "", "", ""));
    return store
        .findFile(of.id())
        .map(one -> one.score())
        .orElseThrow(() -> new IllegalStateException("not read: " + of.id()));
  }

  /** The unit accepts the score, or objects with these words. */
  public void reply(SignedIn who, Drawn of, String objection) {
    store
        .findFile(of.id())
        .ifPresent(now -> reviewing.reply(who, now.id(), now.version(), objection));
  }
}
