package org.jinye.evidence;

/**
 * Why a file is not taken.
 *
 * @param code stable name of the reason
 * @param field field of the form: title, kind, takenOn, act, position, reason or file
 * @param message words for the user
 */
public record AttachmentProblem(Code code, String field, String message) {

  public enum Code {
    TITLE_MISSING,
    TITLE_TOO_LONG,
    TITLE_UNREADABLE,
    KIND_UNKNOWN,
    DATE_MISSING,
    NOT_A_DATE,
    DATE_IMPLAUSIBLE,
    FILE_MISSING,
    FILE_EMPTY,
    FILE_TOO_LARGE,
    FILE_NAME_TOO_LONG,
    FILE_NAME_UNREADABLE,
    TYPE_NOT_TAKEN,
    PROTECTED_BY_PASSWORD,
    FILE_DAMAGED,
    ACT_TOO_LONG,
    NO_POSITION,
    REASON_MISSING,
    REASON_TOO_LONG,
    PICTURE_ILLEGIBLE,
    INFECTED,
    SCANNER_DOWN,
    STORE_UNREACHABLE
  }
}
