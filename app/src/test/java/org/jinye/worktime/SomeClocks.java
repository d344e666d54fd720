package org.jinye.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jinye.worktime.ClockEvent.Ended;
import org.jinye.worktime.ClockEvent.Ending;
import org.jinye.worktime.ClockEvent.Extended;
import org.jinye.worktime.ClockEvent.Resumed;
import org.jinye.worktime.ClockEvent.Started;
import org.jinye.worktime.ClockEvent.Stopped;
import org.jinye.worktime.internal.ShippedCalendars;

/** Clocks for tests, built event by event; nothing is checked. */
public record SomeClocks(ClockKind kind, List<ClockEvent> events) {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  public static final WorkCalendar CALENDAR = new WorkCalendar(ShippedCalendars.listTables());
  public static final Reckoning RECKONING = new Reckoning(CALENDAR, ZONE);
  public static final StopGround APPRAISAL = new StopGround("APPRAISAL", "鉴定");
  public static final StopGround HEARING = new StopGround("HEARING", "听证");

  /**
   * Administrative licences are decided in 20 working days, 10 more with approval (art. 42, 45).
   */
  public static final ClockKind LICENCE =
      ClockKind.ofBureau("LICENCE", "作出许可决定", "行政许可法第四十二条", Length.ofWorkingDays(20))
          .stoppedFor(APPRAISAL, HEARING)
          .extendedUpTo(1, 10);

  /** A penalty is decided in 90 days from filing (art. 60). */
  public static final ClockKind DECIDE =
      ClockKind.ofBureau("DECIDE", "作出处罚决定", "行政处罚法第六十条", Length.ofCalendarDays(90))
          .stoppedFor(APPRAISAL);

  /** Approved transfers go to the police within 24 hours (Decree 310 art. 5). */
  public static final ClockKind TRANSFER =
      ClockKind.ofBureau("TRANSFER_SEND", "移送公安机关", "国务院令第310号第五条", Length.ofHours(24));

  /** A fine is paid in 15 days (art. 67). */
  public static final ClockKind PAY =
      ClockKind.ofParty("PAY", "缴纳罚款", "行政处罚法第六十七条", Length.ofCalendarDays(15));

  public static SomeClocks start(ClockKind kind, String at) {
    return new SomeClocks(kind, List.of(new Started(moment(at), "甲", "")));
  }

  public static SomeClocks start(ClockKind kind, LocalDate day) {
    return start(kind, day.toString());
  }

  public SomeClocks stop(String at) {
    return with(new Stopped(moment(at), "甲", APPRAISAL, "鉴定委托书"));
  }

  public SomeClocks resume(String at) {
    return with(new Resumed(moment(at), "甲", "鉴定报告"));
  }

  public SomeClocks extend(String at, int longer) {
    return with(new Extended(moment(at), "甲", longer, "案情复杂", "审批表", "局长"));
  }

  public SomeClocks end(String at) {
    return with(new Ended(moment(at), "甲", Ending.DONE, ""));
  }

  public SomeClocks with(ClockEvent event) {
    var more = new ArrayList<>(events);
    more.add(event);
    return new SomeClocks(kind, more);
  }

  public LimitClock clock() {
    var owner = new ClockOwner("case", "1");
    return new LimitClock(1, events.size(), "990101", owner, "1 号案", kind.terms(), events);
  }

  public Due due() {
    return RECKONING.due(clock()).orElseThrow();
  }

  public ClockStanding standing(String at) {
    return RECKONING.standing(clock(), moment(at));
  }

  /** {@code 2026-11-20} (nine in the morning) or {@code 2026-11-20T17:30}. */
  public static Instant moment(String text) {
    String full = text.contains("T") ? text : text + "T09:00";
    return LocalDateTime.parse(full).atZone(ZONE).toInstant();
  }
}
