package org.jinye.evidence.internal.picture;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;

/** JPEGs with the notes that cameras write, put together after the EXIF standard (CIPA DC-008). */
public final class CameraPicture {

  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int ASCII = 2;
  private static final int RATIONAL = 5;

  private CameraPicture() {}

  /** Taken 2026-11-18 09:30:15 at 117°16'58.8"E 31°51'40.2"N. */
  public static byte[] of(BufferedImage picture, int orientation) {
    byte[] jpeg = jpeg(picture);
    byte[] notes = notes(orientation);
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + notes.length + 10);
    file.put(jpeg, 0, 2);
    file.put((byte) 0xff).put((byte) 0xe1).putShort((short) (notes.length + 8));
    file.put("Exif\0\0".getBytes(US_ASCII)).put(notes);
    file.put(jpeg, 2, jpeg.length - 2);
    return file.array();
  }

  private static byte[] notes(int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put("II".getBytes(US_ASCII)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 3);
    entry(tiff, 0x0112, SHORT, 1, orientation);
    entry(tiff, 0x8769, LONG, 1, 50);
    entry(tiff, 0x8825, LONG, 1, 90);
    tiff.putInt(0);
    tiff.position(50).putShort((short) 1);
    entry(tiff, 0x9003, ASCII, 20, 68);
    tiff.putInt(0).position(68).put("2026:11:18 09:30:15\0".getBytes(US_ASCII));
    tiff.position(90).putShort((short) 4);
    entry(tiff, 1, ASCII, 2, 'N');
    entry(tiff, 2, RATIONAL, 3, 150);
    entry(tiff, 3, ASCII, 2, 'E');
    entry(tiff, 4, RATIONAL, 3, 174);
    tiff.putInt(0).position(150);
    tiff.putInt(31).putInt(1).putInt(51).putInt(1).putInt(402).putInt(10);
    tiff.putInt(117).putInt(1).putInt(16).putInt(1).putInt(588).putInt(10);
    return tiff.array();
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  public static byte[] jpeg(BufferedImage picture) {
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(picture, "jpg", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
