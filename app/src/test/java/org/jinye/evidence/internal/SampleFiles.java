package org.jinye.evidence.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small files of every kind, made by the programs' own libraries. */
public final class SampleFiles {

  private static final String PDF =
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
      trailer<</Root 1 0 R>>
      %%EOF
      """;

  private SampleFiles() {}

  public static byte[] picture(String format) {
    return bytes(out -> ImageIO.write(print(640, 480), format, out));
  }

  /** Rows of small dark signs on light paper, as of print; the same at every call. */
  public static BufferedImage print(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(new Color(235, 232, 225));
    pen.fillRect(0, 0, width, height);
    pen.setColor(new Color(30, 30, 40));
    var random = new Random(7);
    for (int y = height / 20; y < height - height / 20; y += height / 20) {
      for (int x = width / 20; x < width - width / 20; x += width / 60) {
        int sign = random.nextInt(4);
        pen.fillRect(x, y, Math.max(1, width / 160) * sign, Math.max(1, height / 40));
      }
    }
    pen.dispose();
    return picture;
  }

  public static byte[] webp() {
    byte[] file = "RIFF$\0\0\0WEBPVP8L\30\0\0\0".getBytes(UTF_8);
    return Arrays.copyOf(file, 44);
  }

  public static byte[] pdf() {
    return PDF.getBytes(UTF_8);
  }

  public static byte[] docx() {
    return bytes(out -> {
      try (var document = new XWPFDocument()) {
        document.createParagraph().createRun().setText("情况说明");
        document.write(out);
      }
    });
  }

  public static byte[] xlsx() {
    return bytes(out -> {
      try (var workbook = new XSSFWorkbook()) {
        workbook.createSheet("订单");
        workbook.write(out);
      }
    });
  }

  public static byte[] xls() {
    return bytes(out -> {
      try (var workbook = new HSSFWorkbook()) {
        workbook.createSheet("订单");
        workbook.write(out);
      }
    });
  }

  /** A compound file with one stream of that name. */
  public static byte[] compound(String stream) {
    return bytes(out -> {
      try (var container = new POIFSFileSystem()) {
        container.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
        container.writeFilesystem(out);
      }
    });
  }

  /** A zip with these entries and texts. */
  public static byte[] zip(Map<String, String> entries) {
    return bytes(out -> {
      try (var zip = new ZipOutputStream(out)) {
        for (var entry : entries.entrySet()) {
          zip.putNextEntry(new ZipEntry(entry.getKey()));
          zip.write(entry.getValue().getBytes(UTF_8));
        }
      }
    });
  }

  private interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) {
    try {
      var out = new ByteArrayOutputStream();
      writing.to(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
