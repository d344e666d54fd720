package org.jinye.supply.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Looks a file through once, in bounded memory: hash, size, kind, and for text its charset and
 * build. What cannot be imported is refused here, before anything else is spent on it.
 */
public final class FileProbe {

  private static final int STRETCH = 1 << 20;
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final Path workDirectory;

  /**
   * Makes a probe.
   *
   * @param workDirectory an existing folder for copies; the caller clears it away
   */
  public FileProbe(Path workDirectory) {
    this.workDirectory = workDirectory;
  }

  public SourceFile probe(Path file) throws IOException {
    long size = Files.size(file);
    if (size == 0) {
      throw FileRefused.empty();
    }
    var digest = sha256();
    FileKind kind;
    TextScan scan = null;
    byte[] stretch = new byte[STRETCH];
    try (InputStream input = Files.newInputStream(file)) {
      int read = input.readNBytes(stretch, 0, STRETCH);
      kind = MagicNumber.kindOf(file, Arrays.copyOf(stretch, Math.min(read, 1 << 16)));
      if (kind == FileKind.TEXT && !MagicNumber.isUtf16(stretch)) {
        scan = new TextScan();
      }
      while (read > 0) {
        digest.update(stretch, 0, read);
        if (scan != null) {
          scan.accept(stretch, 0, read);
        }
        read = input.readNBytes(stretch, 0, STRETCH);
      }
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    return switch (kind) {
      case PARQUET, WORKBOOK, JSON_LINES -> new SourceFile(file, file, hash, size, kind, null);
      case TEXT -> text(file, scan, hash, size);
    };
  }

  private SourceFile text(Path file, @Nullable TextScan scan, String hash, long size)
      throws IOException {
    if (scan != null) {
      scan.end();
      if (scan.isUtf8()) {
        return new SourceFile(file, file, hash, size, FileKind.TEXT, withRows(scan.shape("UTF-8")));
      }
    }
    Path copy = workDirectory.resolve("utf8.csv");
    Charset charset = transcode(file, copy, scan);
    TextScan second = scan(copy);
    return new SourceFile(
        file, copy, hash, size, FileKind.TEXT, withRows(second.shape(charset.name())));
  }

  // Without a scan it is UTF-16: its bytes cannot be judged one by one.
  private static Charset transcode(Path file, Path copy, @Nullable TextScan scan)
      throws IOException {
    Charset charset =
        scan == null
            ? StandardCharsets.UTF_16
            : scan.isMostlyUtf8() ? StandardCharsets.UTF_8 : GB18030;
    var transcoding = new Transcoding(charset);
    transcoding.copy(file, copy);
    if (transcoding.isHopeless()) {
      throw FileRefused.unknownCharset(scan == null ? 1 : scan.firstBrokenLine());
    }
    return charset;
  }

  private static TextScan scan(Path file) throws IOException {
    var scan = new TextScan();
    byte[] stretch = new byte[STRETCH];
    try (InputStream input = Files.newInputStream(file)) {
      int read;
      while ((read = input.readNBytes(stretch, 0, STRETCH)) > 0) {
        scan.accept(stretch, 0, read);
      }
    }
    scan.end();
    return scan;
  }

  private static TextShape withRows(TextShape shape) {
    if (shape.header().stream().allMatch(String::isBlank) && shape.records() == 0) {
      throw FileRefused.empty();
    }
    if (shape.records() == 0) {
      throw FileRefused.headerOnly();
    }
    return shape;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java runtime has SHA-256", missing);
    }
  }
}
