package org.jinye.supply.web;

/** Sizes of files as people read them. */
final class FileSize {

  private static final long KILO = 1024;

  private FileSize() {}

  static String of(long bytes) {
    if (bytes < KILO) {
      return bytes + " 字节";
    }
    if (bytes < KILO * KILO) {
      return "%.1f KB".formatted(bytes / (double) KILO);
    }
    double mega = bytes / (double) (KILO * KILO);
    return mega < KILO ? "%.1f MB".formatted(mega) : "%.1f GB".formatted(mega / KILO);
  }
}
