package org.jinye.supply.internal.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches the bytes of a text file pass by, once, in bounded memory: is it UTF-8, how long is a
 * line, and is every record built like the header. Eight bytes at a time where nothing special is
 * among them, which is most of a file of figures.
 */
final class TextScan {

  static final int LINE_LIMIT = 1_000_000;
  static final int COLUMN_LIMIT = 500;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = ~HIGH_BITS;

  private enum Place {
    FIELD_START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  private final Utf8Check utf8 = new Utf8Check();
  private @Nullable HeaderLine header;
  private boolean windowsLineEnds;
  private boolean regular = true;
  private Place place = Place.FIELD_START;
  private boolean afterCarriageReturn;
  private int separators;
  private long line = 1;
  private long firstBrokenLine;
  private long records;
  private long lineStart;
  private long position;

  /**
   * Takes the next stretch; the first must hold the whole first line or {@code LINE_LIMIT} bytes.
   */
  void accept(byte[] bytes, int from, int to) {
    int start = from;
    if (header == null) {
      start = takeHeader(bytes, from, to);
    }
    long base = position - start;
    int i = start;
    byte delimiter = delimiter();
    long delimiters = ONES * delimiter;
    while (i < to) {
      if (i + 8 <= to && isCalm()) {
        long word = (long) WORDS.get(bytes, i);
        if (hasNothingSpecial(word)) {
          skim(word ^ delimiters);
          i += 8;
          continue;
        }
      }
      step(bytes[i], delimiter, base + i);
      i++;
    }
    position = base + to;
    if (position - lineStart > LINE_LIMIT) {
      throw FileRefused.lineTooLong(line, LINE_LIMIT);
    }
  }

  private int takeHeader(byte[] bytes, int from, int to) {
    int start = from + byteOrderMark(bytes, from, to);
    int end = start;
    while (end < to && bytes[end] != '\n') {
      end++;
    }
    if (end - start > LINE_LIMIT) {
      throw FileRefused.lineTooLong(1, LINE_LIMIT);
    }
    windowsLineEnds = end > start && end < to && bytes[end - 1] == '\r';
    int textEnd = windowsLineEnds ? end - 1 : end;
    for (int i = start; i < textEnd; i++) {
      if (bytes[i] < 0 || utf8.inSequence()) {
        noticeUtf8(bytes[i]);
      }
    }
    var found =
        HeaderLine.of(Arrays.copyOfRange(bytes, start, textEnd), StandardCharsets.UTF_8).stripped();
    if (found.names().size() > COLUMN_LIMIT) {
      throw FileRefused.tooManyColumns(found.names().size(), COLUMN_LIMIT);
    }
    header = found;
    int next = Math.min(end + 1, to);
    line = 2;
    position = next;
    lineStart = next;
    return next;
  }

  private static int byteOrderMark(byte[] bytes, int from, int to) {
    boolean marked =
        to - from >= 3
            && bytes[from] == (byte) 0xEF
            && bytes[from + 1] == (byte) 0xBB
            && bytes[from + 2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  private boolean isCalm() {
    return place != Place.AFTER_QUOTE && !afterCarriageReturn && !utf8.inSequence();
  }

  // Special is: below a space, a quote, or 0x80 and above. Borrows can only report too much.
  private static boolean hasNothingSpecial(long word) {
    long belowSpace = (word - ONES * 0x20) & ~word;
    long quotes = word ^ (ONES * '"');
    return (((belowSpace | word) | ((quotes - ONES) & ~quotes)) & HIGH_BITS) == 0;
  }

  /** Eight calm bytes; {@code difference} has a zero byte for every delimiter. */
  private void skim(long difference) {
    if (place == Place.QUOTED) {
      return;
    }
    long zeros = ~(((difference & LOW_BITS) + LOW_BITS) | difference | LOW_BITS);
    separators += Long.bitCount(zeros);
    place = zeros < 0 ? Place.FIELD_START : Place.PLAIN;
  }

  private void step(byte b, byte delimiter, long at) {
    if (b < 0 || utf8.inSequence()) {
      noticeUtf8(b);
    }
    if (b == '\n') {
      endLine(at);
      return;
    }
    if (afterCarriageReturn || b == 0) {
      afterCarriageReturn = false;
      regular = false;
    }
    if (place == Place.QUOTED) {
      place = b == '"' ? Place.AFTER_QUOTE : Place.QUOTED;
    } else if (b == delimiter) {
      separators++;
      place = Place.FIELD_START;
    } else if (b == '\r') {
      afterCarriageReturn = true;
    } else if (b == '"') {
      stepOverQuote();
    } else {
      regular &= place != Place.AFTER_QUOTE;
      place = Place.PLAIN;
    }
  }

  private void stepOverQuote() {
    if (place == Place.PLAIN) {
      regular = false;
    } else {
      place = Place.QUOTED;
    }
  }

  private void endLine(long at) {
    if (at - lineStart > LINE_LIMIT) {
      throw FileRefused.lineTooLong(line, LINE_LIMIT);
    }
    boolean blank = at - lineStart == (afterCarriageReturn ? 1 : 0);
    regular &=
        place != Place.QUOTED
            && !blank
            && separators == expectedSeparators()
            && afterCarriageReturn == windowsLineEnds;
    records++;
    line++;
    lineStart = at + 1;
    separators = 0;
    afterCarriageReturn = false;
    place = Place.FIELD_START;
  }

  private void noticeUtf8(byte b) {
    utf8.accept(b);
    if (firstBrokenLine == 0 && !utf8.isClean()) {
      firstBrokenLine = line;
    }
  }

  private byte delimiter() {
    return header == null ? (byte) ',' : header.delimiter();
  }

  private int expectedSeparators() {
    return header == null ? 0 : header.names().size() - 1;
  }

  void end() {
    utf8.end();
    if (position > lineStart) {
      regular &= !afterCarriageReturn;
      afterCarriageReturn = windowsLineEnds;
      endLine(position);
    }
  }

  boolean isUtf8() {
    return utf8.isClean();
  }

  boolean isMostlyUtf8() {
    return utf8.isMostlyClean();
  }

  long firstBrokenLine() {
    return firstBrokenLine;
  }

  TextShape shape(String charset) {
    List<String> names = header == null ? List.of() : header.names();
    return new TextShape(charset, delimiter(), names, windowsLineEnds, regular, records);
  }
}
