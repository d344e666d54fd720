package org.jinye.organization.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jinye.organization.internal.signin.AttemptFilter;
import org.jinye.organization.internal.signin.AttemptOutcome;
import org.jinye.organization.internal.signin.AttemptRow;
import org.jinye.organization.internal.signin.AttemptWay;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * The record of sign-ins.
 *
 * @param wholeNation whether attempts with names that no account has are among the rows
 */
public record SignInsPage(
    AttemptFilter filter, List<AttemptRow> rows, Pager pager, ZoneId zone, boolean wholeNation) {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  public List<Choice> ways() {
    return Arrays.stream(AttemptWay.values())
        .map(way -> new Choice(way.name(), way.title()))
        .toList();
  }

  public List<Choice> outcomes() {
    return Arrays.stream(AttemptOutcome.values())
        .map(outcome -> new Choice(outcome.name(), outcome.title()))
        .toList();
  }

  public String second(Instant time) {
    return SECOND.format(time.atZone(zone));
  }

  public String exportUrl() {
    return filter.url("/sign-ins/export.xlsx");
  }
}
