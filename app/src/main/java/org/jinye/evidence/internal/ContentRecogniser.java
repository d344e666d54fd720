package org.jinye.evidence.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Says what a file is by its content alone. Tika's patterns tell the family; containers are opened
 * to tell a text from a table; a picture must have a size that can be read.
 */
final class ContentRecogniser {

  private static final MimeTypes PATTERNS = MimeTypes.getDefaultMimeTypes();

  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          Map.entry("text/html", "网页"),
          Map.entry("application/xhtml+xml", "网页"),
          Map.entry("image/svg+xml", "矢量图（SVG）"),
          Map.entry("application/xml", "XML 文本"),
          Map.entry("text/plain", "纯文本"),
          Map.entry("application/x-sh", "脚本"),
          Map.entry("application/javascript", "脚本"),
          Map.entry("application/x-msdownload", "可执行程序"),
          Map.entry("application/x-dosexec", "可执行程序"),
          Map.entry("application/x-elf", "可执行程序"),
          Map.entry("application/x-executable", "可执行程序"),
          Map.entry("application/gzip", "压缩包"),
          Map.entry("application/x-rar-compressed", "压缩包"),
          Map.entry("application/x-7z-compressed", "压缩包"),
          Map.entry("image/gif", "GIF 图片"),
          Map.entry("image/bmp", "BMP 图片"),
          Map.entry("image/heic", "HEIC 图片（可在手机上改存为 JPG）"),
          Map.entry("image/tiff", "TIFF 图片"));

  private ContentRecogniser() {}

  static Recognition recognise(Path file) throws IOException {
    String family = family(file);
    return switch (family) {
      case "image/jpeg" -> picture(file, FileKind.JPEG);
      case "image/png" -> picture(file, FileKind.PNG);
      case "image/webp" -> new Recognition.Known(FileKind.WEBP);
      case "application/pdf" -> new Recognition.Known(FileKind.PDF);
      case "audio/mpeg" -> new Recognition.Known(FileKind.MP3);
      case "audio/vnd.wave", "audio/x-wav" -> new Recognition.Known(FileKind.WAV);
      case "audio/mp4", "audio/x-m4a" -> new Recognition.Known(FileKind.M4A);
      case "application/zip", "application/x-tika-ooxml" -> OfficeContainers.recogniseZip(file);
      case "application/x-tika-msoffice" -> OfficeContainers.recogniseCompound(file);
      default -> Recognition.foreign(FOREIGN.getOrDefault(family, "其他类型"));
    };
  }

  private static String family(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return PATTERNS.detect(in, new Metadata()).getBaseType().toString();
    }
  }

  private static Recognition picture(Path file, FileKind kind) throws IOException {
    try (var in = new FileImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Recognition.damaged("图片");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        boolean sized = reader.getWidth(0) > 0 && reader.getHeight(0) > 0;
        return sized ? new Recognition.Known(kind) : Recognition.damaged("图片");
      } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
        return Recognition.damaged("图片");
      } finally {
        reader.dispose();
      }
    }
  }
}
