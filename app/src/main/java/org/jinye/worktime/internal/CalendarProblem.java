package org.jinye.worktime.internal;

/**
 * Why a calendar file is not taken.
 *
 * @param code stable name of the reason
 * @param place where in the file, in words; empty for the file as a whole
 * @param message what is wrong, in words for the user
 */
public record CalendarProblem(Code code, String place, String message) {

  public enum Code {
    EMPTY,
    TOO_LARGE,
    NOT_UTF8,
    NOT_JSON,
    UNKNOWN_FORM,
    NO_YEAR,
    WRONG_YEAR,
    NO_DAYS,
    NO_NAME,
    BAD_NOTICE,
    NOT_A_DATE,
    BAD_RANGE,
    OTHER_YEAR,
    TWICE,
    WEEKDAY_AS_MAKE_UP,
    NO_KIND
  }
}
