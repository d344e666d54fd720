package org.jinye.evidence.internal.picture;

import java.nio.file.Path;

/**
 * What one of the processes is asked to draw, as a line of text between the two.
 *
 * @param number of the page, from 1
 * @param longest side of the picture in pixels
 * @param target where the picture goes
 */
record Drawing(Kind kind, Path file, int number, int longest, Path target) {

  enum Kind {
    /** Only counts the pages of a PDF. */
    PDF_PAGES,
    /** A page of a PDF as JPEG. */
    PDF_PAGE,
    /** A picture, upright, as JPEG. */
    PICTURE,
    /** A picture as it lies, without loss, to be measured. */
    MEASURE
  }

  private static final char BETWEEN = '\t';

  String line() {
    return String.join(
        String.valueOf(BETWEEN),
        kind.name(),
        file.toAbsolutePath().toString(),
        Integer.toString(number),
        Integer.toString(longest),
        target.toAbsolutePath().toString());
  }

  static Drawing of(String line) {
    String[] parts = line.split(String.valueOf(BETWEEN), -1);
    return new Drawing(
        Kind.valueOf(parts[0]),
        Path.of(parts[1]),
        Integer.parseInt(parts[2]),
        Integer.parseInt(parts[3]),
        Path.of(parts[4]));
  }
}
