package org.jinye.cases.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.casebook.crime.Acceptance;
import org.jinye.casebook.crime.NetworkApplication;
import org.jinye.casebook.crime.NetworkPapers;
import org.jinye.casebook.crime.NetworkStandard.Level;
import org.jinye.cases.internal.MeasuredNetwork;
import org.jinye.cases.internal.NetworkApplicationRow;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * An application for acceptance.
 *
 * @param written as it was handed in; before that as it can be written today
 * @param papers as they are today
 */
public record NetworkApplicationPage(
    MeasuredNetwork measured,
    NetworkApplicationRow row,
    NetworkApplication written,
    NetworkPapers papers,
    Map<String, String> typed,
    Map<String, String> errors,
    boolean mayWrite,
    boolean mayAnswer) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  public boolean isDraft() {
    return row.state() == Acceptance.DRAFT;
  }

  public boolean waitsForAnswer() {
    return row.state() == Acceptance.SUBMITTED;
  }

  /** The address of something that is there. */
  public String href(NetworkPapers.Proof of) {
    return of.paper().isEmpty() ? of.origin() : of.origin() + "/papers/" + of.paper();
  }

  public List<Choice> results() {
    return Arrays.stream(Acceptance.values())
        .filter(Acceptance::isResult)
        .map(one -> new Choice(one.name(), one.title()))
        .toList();
  }

  /** The standards at which it may be accepted. */
  public List<Choice> levels() {
    return Stream.of(Level.values())
        .filter(level -> level.compareTo(row.level()) >= 0)
        .map(level -> new Choice(level.name(), level.title()))
        .toList();
  }
}
