package org.jinye.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jinye.evidence.AttachmentProblem.Code;

/** Tells Word from Excel from anything else that comes in the same containers. */
final class OfficeContainers {

  private static final String TABLE_OF_CONTENTS = "[Content_Types].xml";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  /** A table of contents lists parts, a line each; a megabyte of it is no document. */
  private static final int LARGEST_TABLE = 1024 * 1024;

  /** What the programs of those who open the file would have to unpack. */
  private static final long LARGEST_UNPACKED = 1024L * 1024 * 1024;

  private OfficeContainers() {}

  static Recognition recogniseZip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      long unpacked = zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
      ZipEntry contents = zip.getEntry(TABLE_OF_CONTENTS);
      if (contents == null) {
        return Recognition.foreign("压缩包");
      }
      if (unpacked > LARGEST_UNPACKED) {
        return Recognition.foreign("展开后超过 1 GB 的文档");
      }
      return recogniseParts(zip, contents);
    } catch (ZipException e) {
      return Recognition.damaged("文档");
    }
  }

  private static Recognition recogniseParts(ZipFile zip, ZipEntry contents) throws IOException {
    String parts;
    try (InputStream in = zip.getInputStream(contents)) {
      parts = new String(in.readNBytes(LARGEST_TABLE), StandardCharsets.UTF_8);
    }
    if (parts.contains("macroEnabled") || parts.contains("vbaProject")) {
      return Recognition.foreign("带宏的文档");
    }
    if (parts.contains('"' + WORD + '"') && zip.getEntry("word/document.xml") != null) {
      return new Recognition.Known(FileKind.DOCX);
    }
    if (parts.contains('"' + EXCEL + '"') && zip.getEntry("xl/workbook.xml") != null) {
      return new Recognition.Known(FileKind.XLSX);
    }
    return Recognition.foreign("其他类型的文档");
  }

  static Recognition recogniseCompound(Path file) throws IOException {
    try (var container = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return Recognition.notTaken(Code.PROTECTED_BY_PASSWORD, "文档设了打开密码，别人无法查看。请去掉密码后再上传。");
      }
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        return new Recognition.Known(FileKind.DOC);
      }
      if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
        return new Recognition.Known(FileKind.XLS);
      }
      return Recognition.foreign("其他类型的文档");
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return Recognition.damaged("文档");
    }
  }
}
