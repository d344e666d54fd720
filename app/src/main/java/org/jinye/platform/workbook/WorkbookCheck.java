package org.jinye.platform.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once into nothing, counting, before anything of it is held in memory. What an
 * archive says of its own sizes is not believed. How long a name or a text is shows when its part
 * is read: {@link BoundedXml}.
 */
final class WorkbookCheck {

  static final long TOTAL_LIMIT = 3L << 30;

  /** For what is read while somebody waits for a page: four full tables have less. */
  static final long PAGE_LIMIT = 512L << 20;

  static final long RATIO_LIMIT = 200;
  static final long RATIO_COUNTS_FROM = 64L << 20;
  static final long STRINGS_LIMIT = 48L << 20;
  static final int ENTRY_LIMIT = 10_000;

  private final byte[] stretch = new byte[1 << 16];
  private final long most;
  private long total;

  /**
   * @param most bytes that all parts together may have
   */
  WorkbookCheck(long most) {
    this.most = most;
  }

  void check(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      refuseForeign(zip);
      if (zip.size() > ENTRY_LIMIT) {
        throw WorkbookRefused.zipBomb("有 %d 个部件".formatted(zip.size()));
      }
      var entries = zip.entries();
      while (entries.hasMoreElements()) {
        unpack(zip, entries.nextElement());
      }
    } catch (ZipException | EOFException broken) {
      throw WorkbookRefused.damaged("工作簿文件");
    }
  }

  private static void refuseForeign(ZipFile zip) {
    if (zip.getEntry("[Content_Types].xml") == null) {
      throw WorkbookRefused.foreignFormat("压缩包（zip），请先解压");
    }
    if (zip.getEntry("word/document.xml") != null) {
      throw WorkbookRefused.foreignFormat(" Word 文档（.docx）");
    }
    if (zip.getEntry("ppt/presentation.xml") != null) {
      throw WorkbookRefused.foreignFormat("演示文稿（.pptx）");
    }
    if (zip.getEntry("xl/workbook.bin") != null) {
      throw WorkbookRefused.foreignFormat("二进制工作簿（.xlsb），请另存为 .xlsx");
    }
    if (zip.getEntry("xl/workbook.xml") == null) {
      throw WorkbookRefused.foreignFormat("不认识的 Office 文件");
    }
  }

  private void unpack(ZipFile zip, ZipEntry entry) throws IOException {
    long size = 0;
    boolean strings = entry.getName().toLowerCase(Locale.ROOT).contains("sharedstrings");
    try (InputStream input = zip.getInputStream(entry)) {
      int read;
      while ((read = input.read(stretch)) > 0) {
        size += read;
        total += read;
        if (total > most) {
          throw WorkbookRefused.zipBomb("超过 %d MB".formatted(most >> 20));
        }
        if (size > RATIO_COUNTS_FROM
            && size / Math.max(1, entry.getCompressedSize()) > RATIO_LIMIT) {
          throw WorkbookRefused.zipBomb("膨胀超过 %d 倍".formatted(RATIO_LIMIT));
        }
        if (strings && size > STRINGS_LIMIT) {
          throw WorkbookRefused.zipBomb("文字表超过 %d MB".formatted(STRINGS_LIMIT >> 20));
        }
      }
    }
  }
}
