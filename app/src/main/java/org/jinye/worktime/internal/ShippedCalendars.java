package org.jinye.worktime.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jinye.worktime.YearTable;

/** The tables that come with the application, written from the State Council's notices. */
public final class ShippedCalendars {

  public static final List<Integer> YEARS = List.of(2024, 2025, 2026);

  private ShippedCalendars() {}

  public static List<YearTable> listTables() {
    return YEARS.stream().map(ShippedCalendars::table).toList();
  }

  static YearTable table(int year) {
    return switch (CalendarFile.read(content(year), year)) {
      case CalendarReading.Understood understood -> understood.table();
      case CalendarReading.Refused refused ->
          throw new IllegalStateException("calendar " + year + ": " + refused.problems());
    };
  }

  static byte[] content(int year) {
    String path = "/calendar/" + year + ".json";
    try (InputStream in = ShippedCalendars.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
