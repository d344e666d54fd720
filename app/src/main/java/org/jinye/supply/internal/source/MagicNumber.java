package org.jinye.supply.internal.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Tells the kind of a file from its first bytes, and refuses what is no data file by its name. */
final class MagicNumber {

  private static final byte[] PARQUET = ascii("PAR1");
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final Map<byte[], String> FOREIGN =
      Map.of(
          ascii("%PDF"),
          " PDF 文件",
          new byte[] {0x1F, (byte) 0x8B},
          "压缩文件（gzip），请先解压",
          new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF},
          "压缩文件（7z），请先解压",
          ascii("Rar!"),
          "压缩文件（rar），请先解压",
          new byte[] {(byte) 0x89, 'P', 'N', 'G'},
          "图片（PNG）",
          new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
          "图片（JPEG）",
          ascii("GIF8"),
          "图片（GIF）",
          ascii("SQLite format 3"),
          "数据库文件（SQLite）",
          new byte[] {'P', 'K', 5, 6},
          "空的压缩包");

  private MagicNumber() {}

  static FileKind kindOf(Path file, byte[] head) throws IOException {
    if (startsWith(head, PARQUET)) {
      return FileKind.PARQUET;
    }
    if (startsWith(head, ZIP)) {
      return FileKind.WORKBOOK;
    }
    if (startsWith(head, OLE2)) {
      throw OleContainer.refusal(file);
    }
    for (var foreign : FOREIGN.entrySet()) {
      if (startsWith(head, foreign.getKey())) {
        throw FileRefused.foreignFormat(foreign.getValue());
      }
    }
    if (!isUtf16(head) && looksBinary(head)) {
      throw FileRefused.notText();
    }
    return opensAnObject(head) ? FileKind.JSON_LINES : FileKind.TEXT;
  }

  /** No name of a column begins like that. */
  private static boolean opensAnObject(byte[] head) {
    int i = startsWith(head, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    while (i < head.length && (head[i] == ' ' || head[i] == '\r' || head[i] == '\n')) {
      i++;
    }
    return i < head.length && head[i] == '{';
  }

  static boolean isUtf16(byte[] head) {
    return head.length >= 2
        && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
            || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
  }

  // Text has no zero bytes; one stray control character is a bad row, not a binary file.
  private static boolean looksBinary(byte[] head) {
    int controls = 0;
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
      if (b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r') {
        controls++;
      }
    }
    return controls * 20 > head.length;
  }

  private static boolean startsWith(byte[] head, byte[] magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (head[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
