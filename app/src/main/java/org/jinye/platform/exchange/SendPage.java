package org.jinye.platform.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a file is sent, and those that were.
 *
 * @param title 导入零售户档案
 * @param base address of the page; the form is sent there
 * @param exampleUrl a table to be filled in
 * @param words what the file may hold and what is done with it
 * @param error null = nothing was wrong
 */
public record SendPage(
    String title,
    String base,
    String exampleUrl,
    List<String> words,
    String accept,
    List<SentFile> files,
    @Nullable String error,
    ZoneId zone) {

  /** The largest file that a page takes. */
  public static final long LARGEST = 20L * 1024 * 1024;

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public String minute(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }
}
