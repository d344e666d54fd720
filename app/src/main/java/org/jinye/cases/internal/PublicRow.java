package org.jinye.cases.internal;

import java.time.LocalDate;
import java.util.Objects;
import org.jinye.casebook.publicity.PublicEntry;
import org.jinye.casebook.publicity.Publication;
import org.jinye.casebook.publicity.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * A decision on its way to the public, and back.
 *
 * @param barred why it cannot be made public; empty = it can
 * @param publishBy null only where it is barred
 * @param fell name of a {@link Withdrawal.Ground}; empty = it stands
 */
public record PublicRow(
    long fileId,
    String unitCode,
    int version,
    String number,
    String party,
    String cause,
    String basis,
    String result,
    String body,
    LocalDate decidedOn,
    String barred,
    @Nullable LocalDate publishBy,
    @Nullable LocalDate publishedOn,
    String fell,
    @Nullable LocalDate fellOn,
    String fellWords,
    @Nullable LocalDate withdrawBy,
    @Nullable LocalDate withdrawnOn) {

  /** Where it stands; those that are barred have no course. */
  public enum Standing {
    WAITING("待公开"),
    PUBLISHED("已公开"),
    TO_WITHDRAW("待撤回"),
    WITHDRAWN("已撤回"),
    NOT_TO_PUBLISH("不再公开"),
    BARRED("不能公开");

    private final String title;

    Standing(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  static PublicRow of(long fileId, String unit, int version, Publication of) {
    PublicEntry entry = of.entry();
    Withdrawal fallen = of.withdrawal();
    return new PublicRow(
        fileId,
        unit,
        version,
        entry.number(),
        entry.party(),
        entry.cause(),
        entry.basis(),
        entry.result(),
        entry.body(),
        entry.day(),
        "",
        of.due(),
        of.publishedOn(),
        fallen == null ? "" : fallen.ground().name(),
        fallen == null ? null : fallen.on(),
        fallen == null ? "" : fallen.words(),
        fallen == null ? null : fallen.due(),
        fallen == null ? null : fallen.doneOn());
  }

  static PublicRow barred(long fileId, String unit, int version, LocalDate day, String words) {
    return new PublicRow(
        fileId, unit, version, "", "", "", "", "", "", day, words, null, null, "", null, "", null,
        null);
  }

  public Standing standing() {
    return barred.isEmpty() ? Standing.valueOf(course().state().name()) : Standing.BARRED;
  }

  public boolean isLateOn(LocalDate today) {
    return barred.isEmpty() && course().isLateOn(today);
  }

  /** Its course; only where it is not barred. */
  Publication course() {
    return new Publication(
        new PublicEntry(number, party, cause, basis, result, body, decidedOn),
        Objects.requireNonNull(publishBy),
        publishedOn,
        fell.isEmpty()
            ? null
            : new Withdrawal(
                Withdrawal.Ground.valueOf(fell),
                Objects.requireNonNull(fellOn),
                fellWords,
                Objects.requireNonNull(withdrawBy),
                withdrawnOn));
  }

  public String url() {
    return "/cases/" + fileId + "/publication";
  }
}
