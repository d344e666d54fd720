package org.jinye.instruments.web;

import java.util.List;
import java.util.Map;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.AttachmentUpload;
import org.jinye.instruments.Instrument;
import org.jspecify.annotations.Nullable;

/**
 * An instrument with its way so far and what this person may do with it.
 *
 * @param standing the limit in words; empty when none runs
 * @param light of the limit
 * @param aboutTitle what it is about; empty = nothing in particular
 * @param sent what comes back; null when nothing was sent
 * @param upload null for those who only read
 */
public record InstrumentPage(
    Instrument instrument,
    String sender,
    String receiver,
    String standing,
    String light,
    String aboutTitle,
    String aboutUrl,
    List<Line> timeline,
    List<Offer> offers,
    @Nullable Sent sent,
    AttachmentList files,
    @Nullable AttachmentUpload upload) {

  /** A line of the timeline. */
  public record Line(
      String title, String at, String actor, String words, String due, String mark) {}

  /** Something that this person may do now. */
  public record Offer(String act, String title, boolean asksDue, boolean onPaper) {}

  /** A step that comes back. */
  public record Sent(String act, String words, String dueOn, Map<String, String> errors) {}

  public @Nullable String error(Offer offer, String field) {
    return sent != null && sent.act().equals(offer.act()) ? sent.errors().get(field) : null;
  }

  public String words(Offer offer) {
    return sent != null && sent.act().equals(offer.act()) ? sent.words() : "";
  }

  public String dueOn(Offer offer) {
    return sent != null && sent.act().equals(offer.act()) ? sent.dueOn() : "";
  }

  /** What stands against the step as a whole; null when nothing does. */
  public @Nullable String refused() {
    return sent == null ? null : sent.errors().get("");
  }
}
