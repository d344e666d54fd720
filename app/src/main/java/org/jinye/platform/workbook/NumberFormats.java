package org.jinye.platform.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** How the numbers of a workbook are to be read: as dates, or as figures with 15 digits. */
final class NumberFormats {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final long LAST_SERIAL = 2_958_465;

  private NumberFormats() {}

  static boolean isDate(int id, Map<Integer, String> formats) {
    boolean builtIn =
        (id >= 14 && id <= 22)
            || (id >= 27 && id <= 36)
            || (id >= 45 && id <= 47)
            || (id >= 50 && id <= 58);
    String code = formats.get(id);
    if (code == null) {
      return builtIn;
    }
    // Quoted words, colours and conditions in brackets, and escaped characters say nothing.
    String letters =
        code.replaceAll("\"[^\"]*\"", "")
            .replaceAll("\\[[^\\]]*\\]", "")
            .replaceAll("\\\\.", "")
            .toLowerCase(Locale.ROOT);
    return letters.chars().anyMatch(c -> c == 'y' || c == 'd' || c == 'h' || c == 's');
  }

  static String date(String raw, boolean countsFrom1904) {
    if (!raw.matches("\\d{1,7}(\\.\\d+)?([eE]-?\\d{1,2})?")) {
      return raw;
    }
    double serial = Double.parseDouble(raw) + (countsFrom1904 ? 1462 : 0);
    if (serial < 1 || serial > LAST_SERIAL) {
      return raw;
    }
    // Excel believes in a 29 February 1900; day numbers before it are one less off.
    long day = (long) Math.floor(serial);
    long seconds = Math.round((serial - day) * 86_400);
    LocalDateTime moment =
        LocalDateTime.of(1899, 12, 30, 0, 0)
            .plusDays(day < 61 ? day + 1 : day)
            .plusSeconds(seconds);
    return moment.format(seconds == 0 ? DAY : MOMENT);
  }

  // A file holds 77.280000000000001 where the sheet shows 77.28.
  static String figure(String raw) {
    if (raw.length() > 30 || !raw.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?")) {
      return raw;
    }
    var figure = new BigDecimal(raw).round(new MathContext(15)).stripTrailingZeros();
    return figure.toPlainString();
  }
}
