package org.jinye.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.jinye.casebook.crime.Acceptance;
import org.jinye.casebook.crime.NetworkApplication;
import org.jinye.casebook.crime.NetworkStandard.Level;
import org.jspecify.annotations.Nullable;

/**
 * An application for acceptance.
 *
 * @param snapshot what was handed in; null while it was not
 * @param document its own number
 * @param result what the upper bureau said; null while it said nothing
 * @param reason why it was returned, refused or withdrawn
 */
public record NetworkApplicationRow(
    long id,
    int version,
    long networkId,
    long fileId,
    Level level,
    Acceptance state,
    String words,
    @Nullable NetworkApplication snapshot,
    String document,
    String submittedBy,
    @Nullable LocalDate submittedOn,
    @Nullable Result result,
    String reason,
    String enteredBy,
    String begunBy,
    Instant begunAt) {

  /**
   * What the upper bureau said.
   *
   * @param level at which it was accepted; null = it was not
   */
  public record Result(@Nullable Level level, String by, LocalDate on, String document) {}

  public String url() {
    return "/cases/" + fileId + "/network/applications/" + id;
  }

  public @Nullable Level acceptedLevel() {
    return result == null ? null : result.level();
  }
}
