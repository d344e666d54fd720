package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.publicity.Withdrawal;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.PublicRow;
import org.jinye.cases.internal.PublicRow.Standing;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/** A decision on the public list, and what is to be done with it next. */
public record PublicationPage(
    CaseRow row,
    PublicRow entry,
    boolean mayWrite,
    Map<String, String> typed,
    Map<String, String> errors,
    LocalDate today) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** The typed day, or today. */
  public String day() {
    return typed.getOrDefault("on", today.toString());
  }

  public boolean mayPublish() {
    return mayWrite && entry.standing() == Standing.WAITING;
  }

  public boolean mayFall() {
    return mayWrite
        && (entry.standing() == Standing.WAITING || entry.standing() == Standing.PUBLISHED);
  }

  /** Whether the form of a fallen decision was sent and comes back. */
  public boolean isFalling() {
    return typed("act").equals("fall");
  }

  public boolean mayWithdraw() {
    return mayWrite && entry.standing() == Standing.TO_WITHDRAW;
  }

  public boolean isLate() {
    return entry.isLateOn(today);
  }

  public String fallen() {
    return entry.fell().isEmpty() ? "" : Withdrawal.Ground.valueOf(entry.fell()).title();
  }

  public List<Choice> grounds() {
    return Arrays.stream(Withdrawal.Ground.values())
        .map(one -> new Choice(one.name(), one.title()))
        .toList();
  }
}
