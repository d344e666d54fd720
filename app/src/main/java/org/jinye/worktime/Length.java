package org.jinye.worktime;

/** How long a limit is: 7 working days, 24 hours, 3 months. */
public record Length(int number, Unit unit) {

  public Length {
    if (number < 1) {
      throw new IllegalArgumentException("a limit cannot last " + number);
    }
  }

  /**
   * What a limit counts. By the Penalty Law art. 85 limits of two, three, five and seven days mean
   * working days, all longer ones calendar days.
   */
  public enum Unit {
    HOURS("小时"),
    WORKING_DAYS("个工作日"),
    CALENDAR_DAYS("天"),
    MONTHS("个月"),
    YEARS("年");

    private final String label;

    Unit(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public static Length ofHours(int number) {
    return new Length(number, Unit.HOURS);
  }

  public static Length ofWorkingDays(int number) {
    return new Length(number, Unit.WORKING_DAYS);
  }

  public static Length ofCalendarDays(int number) {
    return new Length(number, Unit.CALENDAR_DAYS);
  }

  public static Length ofMonths(int number) {
    return new Length(number, Unit.MONTHS);
  }

  public static Length ofYears(int number) {
    return new Length(number, Unit.YEARS);
  }

  /** The same unit, so many more of it. */
  public Length plus(int more) {
    return new Length(number + more, unit);
  }

  /** 7 个工作日. */
  public String words() {
    return number + " " + unit.label();
  }
}
