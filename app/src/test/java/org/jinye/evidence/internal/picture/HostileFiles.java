package org.jinye.evidence.internal.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jinye.evidence.internal.SampleFiles;

/** Files that are small, and cost whoever opens them much time or memory. */
public final class HostileFiles {

  private static final int LINES = 3_000_000;
  private static final long UNPACKED = 2L << 30;

  private HostileFiles() {}

  /** A page that draws millions of wide translucent curves, packed to a few hundred kilobytes. */
  public static byte[] pageWithoutEnd() {
    String curve = "0 0 m 600 %d 10 800 600 %d c 20 w S\n";
    return pdf(
        out -> {
          for (int i = 0; i < LINES; i++) {
            out.write(curve.formatted(i % 800, i % 700).getBytes(StandardCharsets.US_ASCII));
          }
        },
        "/Contents 4 0 R",
        "");
  }

  /** A form that draws itself twice: every level doubles the work, until the stack ends. */
  public static byte[] pageThatContainsItself() {
    return pdf(
        out -> out.write("/X Do /X Do".getBytes(StandardCharsets.US_ASCII)),
        "/Contents 4 0 R /Resources << /XObject << /X 4 0 R >> >>",
        " /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X 4 0 R >> >>");
  }

  /** A picture in a page that unpacks to two gigabytes. */
  public static byte[] pageWithAHugePicture() {
    return pdf(
        out -> {
          byte[] zeros = new byte[1 << 20];
          for (long written = 0; written < UNPACKED; written += zeros.length) {
            out.write(zeros);
          }
        },
        "/Contents 5 0 R /Resources << /XObject << /X 4 0 R >> >>",
        " /Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB");
  }

  /** The page tree leads back to itself. */
  public static byte[] pageTreeThatLeadsBack() {
    return """
    %PDF-1.4
    1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
    2 0 obj << /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >> endobj
    trailer << /Root 1 0 R >>
    %%EOF
    """
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** A picture that claims 3,600 million pixels. */
  public static byte[] hugePicture() {
    byte[] real = SampleFiles.picture("png");
    ByteBuffer.wrap(real).putInt(16, 60_000).putInt(20, 60_000);
    CRC32 sum = new CRC32();
    sum.update(real, 12, 17);
    ByteBuffer.wrap(real).putInt(29, (int) sum.getValue());
    return real;
  }

  private interface Writing {
    void to(DeflaterOutputStream out) throws IOException;
  }

  private static byte[] pdf(Writing content, String page, String more) {
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
        content.to(out);
      }
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      file.writeBytes(
          """
          %%PDF-1.4
          1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
          2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
          3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] %s >> endobj
          5 0 obj << /Length 26 >> stream
          q 600 0 0 800 0 0 cm /X Do
          endstream endobj
          4 0 obj << /Length %d /Filter /FlateDecode%s >> stream
          """
              .formatted(page, packed.size(), more)
              .getBytes(StandardCharsets.US_ASCII));
      file.writeBytes(packed.toByteArray());
      file.writeBytes(
          "\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
              .getBytes(StandardCharsets.US_ASCII));
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
