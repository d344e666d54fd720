package org.jinye.platform.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Passes a part of a workbook on to the parser as long as no tag or text in it is longer, and no
 * nesting deeper, than any workbook needs: a parser holds each of them whole in memory. Characters
 * are looked at, not bytes, so no encoding hides anything.
 */
final class BoundedXml extends Reader {

  static final int TOKEN_LIMIT = 1 << 20;
  private static final int DEPTH_LIMIT = 200;

  private enum Place {
    TEXT,
    OPENED,
    TAG,
    QUOTED,
    END_TAG,
    DECLARED,
    SKIPPED
  }

  private final Reader content;
  private final long most;
  private long position;
  private long tokenStart;
  private int depth;
  private Place place = Place.TEXT;
  private char previous;
  private char quote;
  private String terminator = "";
  private int matched;

  /**
   * @param most characters that the part may have
   */
  BoundedXml(InputStream input, long most) throws IOException {
    this.content = decoded(input);
    this.most = most;
  }

  // Parts are UTF-8, or UTF-16 with a mark, whatever else their first line may say.
  private static Reader decoded(InputStream input) throws IOException {
    var buffered = new BufferedInputStream(input, 1 << 16);
    buffered.mark(3);
    byte[] head = buffered.readNBytes(3);
    boolean marked = head.length == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB;
    if (!marked) {
      buffered.reset();
    }
    Charset charset = isUtf16(head) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    return new InputStreamReader(buffered, charset);
  }

  private static boolean isUtf16(byte[] head) {
    return head.length >= 2
        && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
            || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = content.read(buffer, offset, length);
    for (int i = offset; i < offset + read; i++) {
      look(buffer[i]);
      position++;
    }
    if (position > most) {
      throw WorkbookRefused.zipBomb("有部件超过 %d MB".formatted(most >> 20));
    }
    if (position - tokenStart > TOKEN_LIMIT) {
      throw tooLong();
    }
    return read;
  }

  private void look(char c) {
    switch (place) {
      case TEXT -> {
        if (c == '<') {
          begin();
          place = Place.OPENED;
        }
      }
      case OPENED -> opened(c);
      case TAG -> inTag(c);
      case QUOTED -> place = c == quote ? Place.TAG : Place.QUOTED;
      case END_TAG -> {
        if (c == '>') {
          depth--;
          text();
        }
      }
      case DECLARED ->
          skipTo(
              switch (c) {
                case '-' -> "-->";
                case '[' -> "]]>";
                // a workbook has no document type
                default -> throw WorkbookRefused.damaged("工作簿文件");
              });
      case SKIPPED -> skip(c);
    }
    previous = c;
  }

  private void opened(char c) {
    switch (c) {
      case '/' -> place = Place.END_TAG;
      case '!' -> place = Place.DECLARED;
      case '?' -> skipTo("?>");
      default -> {
        place = Place.TAG;
        if (++depth > DEPTH_LIMIT) {
          throw WorkbookRefused.zipBomb("层次超过 %d 层".formatted(DEPTH_LIMIT));
        }
      }
    }
  }

  private void inTag(char c) {
    if (c == '"' || c == '\'') {
      quote = c;
      place = Place.QUOTED;
    } else if (c == '>') {
      depth -= previous == '/' ? 1 : 0;
      text();
    }
  }

  private void skipTo(String end) {
    place = Place.SKIPPED;
    terminator = end;
    // the second dash that opens a comment does not help to close it
    matched = end.startsWith("-") ? -1 : 0;
  }

  private void skip(char c) {
    if (matched < 0) {
      matched = 0;
    } else if (c == terminator.charAt(matched)) {
      matched++;
    } else if (c != terminator.charAt(0)) {
      matched = 0;
    }
    if (matched == terminator.length()) {
      text();
    }
  }

  private void text() {
    place = Place.TEXT;
    begin();
  }

  private void begin() {
    if (position - tokenStart > TOKEN_LIMIT) {
      throw tooLong();
    }
    tokenStart = position;
  }

  private static WorkbookRefused tooLong() {
    return WorkbookRefused.zipBomb("有超长的单元格");
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
