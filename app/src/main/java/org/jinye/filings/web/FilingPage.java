package org.jinye.filings.web;

import java.util.List;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.AttachmentUpload;
import org.jinye.filings.Filing;
import org.jinye.filings.FilingAct;
import org.jspecify.annotations.Nullable;

/**
 * One filing.
 *
 * @param effect what it silences, in words; empty = nothing
 * @param upload null for those who only read
 */
public record FilingPage(
    Filing filing,
    String kind,
    String unit,
    String bureau,
    String timing,
    String effect,
    List<Fact> facts,
    List<Shop> shops,
    List<Line> timeline,
    List<FilingAct> offers,
    AttachmentList files,
    @Nullable AttachmentUpload upload) {

  /** A field in words. */
  public record Fact(String title, String value) {}

  /** A retailer that it names. */
  public record Shop(String id, String name) {}

  /** A line of the timeline. */
  public record Line(String at, String act, String actor, String words) {}
}
