package org.jinye.supply.internal.profile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way to write a date, given as {@code yyyy-MM-dd HH:mm:ss}: what DuckDB parses it with, and the
 * pattern that a text must match first, since the parser alone would accept too much.
 */
public record DateFormat(String written, String strptime, String pattern) {

  private static final List<String[]> TOKENS =
      List.of(
          new String[] {"yyyy", "%Y", "\\d{4}"},
          new String[] {"MM", "%m", "\\d{2}"},
          new String[] {"dd", "%d", "\\d{2}"},
          new String[] {"HH", "%H", "\\d{2}"},
          new String[] {"mm", "%M", "\\d{2}"},
          new String[] {"ss", "%S", "\\d{2}"},
          new String[] {"M", "%m", "\\d{1,2}"},
          new String[] {"d", "%d", "\\d{1,2}"},
          new String[] {"H", "%H", "\\d{1,2}"});

  /** Empty when the text is no such format. */
  public static Optional<DateFormat> parse(String written) {
    var strptime = new StringBuilder();
    var pattern = new StringBuilder();
    int at = 0;
    while (at < written.length()) {
      String[] token = tokenAt(written, at);
      if (token != null) {
        strptime.append(token[1]);
        pattern.append(token[2]);
        at += token[0].length();
      } else {
        char c = written.charAt(at++);
        if ("-/. :T年月日时分秒".indexOf(c) < 0) {
          return Optional.empty();
        }
        strptime.append(c);
        pattern.append(c == '.' ? "\\." : String.valueOf(c));
      }
    }
    boolean whole =
        strptime.indexOf("%Y") >= 0 && strptime.indexOf("%m") >= 0 && strptime.indexOf("%d") >= 0;
    return whole
        ? Optional.of(new DateFormat(written, strptime.toString(), pattern.toString()))
        : Optional.empty();
  }

  private static String @Nullable [] tokenAt(String written, int at) {
    for (String[] token : TOKENS) {
      if (written.startsWith(token[0], at)) {
        return token;
      }
    }
    return null;
  }
}
