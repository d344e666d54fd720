package org.jinye.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.jinye.casebook.crime.NetworkFigures.Link;
import org.jinye.casebook.crime.NetworkFinding;
import org.jspecify.annotations.Nullable;

/**
 * A version of something that somebody found.
 *
 * @param fact what all its versions share
 * @param nth 1 for the first version
 * @param content what it says
 * @param reason why the version was made; empty for the first
 */
public record NetworkFact(
    long id,
    long networkId,
    long fileId,
    String fact,
    int nth,
    Content content,
    boolean isWithdrawn,
    String reason,
    String madeBy,
    Instant madeAt) {

  /**
   * What it says.
   *
   * @param amount fen of money, people arrested; else 1
   * @param about case in which it was found; null = none of the system
   */
  public record Content(
      NetworkFinding.Kind kind,
      @Nullable Link link,
      String name,
      long amount,
      LocalDate on,
      String source,
      String words,
      @Nullable Long about) {}

  public String url() {
    return "/cases/" + fileId + "/network/facts/" + id;
  }

  public NetworkFinding finding() {
    return new NetworkFinding(
        content.kind(), content.link(), content.name(), content.amount(), content.source(), url());
  }
}
