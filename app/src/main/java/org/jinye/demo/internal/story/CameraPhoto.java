package org.jinye.demo.internal.story;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import javax.imageio.ImageIO;

/**
 * A picture as a telephone's camera writes it: JPEG with the time and the place in its notes (EXIF,
 * CIPA DC-008).
 */
final class CameraPhoto {

  private static final int ASCII = 2;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;
  private static final int LENGTH = 256;
  private static final int EXIF_AT = 50;
  private static final int TIME_AT = 70;
  private static final int GPS_AT = 90;
  private static final int LATITUDE_AT = 150;
  private static final int LONGITUDE_AT = 174;
  private static final int FRACTION = 1_000_000;
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");

  private CameraPhoto() {}

  /** Degrees WGS-84, east and north. */
  static byte[] of(BufferedImage picture, LocalDateTime at, double longitude, double latitude)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(65_536);
    ImageIO.write(picture, "jpg", out);
    byte[] jpeg = out.toByteArray();
    byte[] notes = notes(at, longitude, latitude);
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + notes.length + 10);
    file.put(jpeg, 0, 2);
    file.put((byte) 0xff).put((byte) 0xe1).putShort((short) (notes.length + 8));
    file.put("Exif\0\0".getBytes(US_ASCII)).put(notes);
    file.put(jpeg, 2, jpeg.length - 2);
    return file.array();
  }

  private static byte[] notes(LocalDateTime at, double longitude, double latitude) {
    ByteBuffer tiff = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put("II".getBytes(US_ASCII)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 2);
    entry(tiff, 0x8769, LONG, 1, EXIF_AT);
    entry(tiff, 0x8825, LONG, 1, GPS_AT);
    tiff.putInt(0).position(EXIF_AT).putShort((short) 1);
    entry(tiff, 0x9003, ASCII, 20, TIME_AT);
    tiff.putInt(0).position(TIME_AT).put((WRITTEN.format(at) + "\0").getBytes(US_ASCII));
    tiff.position(GPS_AT).putShort((short) 4);
    entry(tiff, 1, ASCII, 2, 'N');
    entry(tiff, 2, RATIONAL, 3, LATITUDE_AT);
    entry(tiff, 3, ASCII, 2, 'E');
    entry(tiff, 4, RATIONAL, 3, LONGITUDE_AT);
    tiff.putInt(0);
    degrees(tiff.position(LATITUDE_AT), latitude);
    degrees(tiff.position(LONGITUDE_AT), longitude);
    return tiff.array();
  }

  /** Whole degrees, whole minutes, seconds with their fraction. */
  private static void degrees(ByteBuffer tiff, double value) {
    int whole = (int) value;
    double minutes = (value - whole) * 60;
    double seconds = (minutes - (int) minutes) * 60;
    tiff.putInt(whole).putInt(1).putInt((int) minutes).putInt(1);
    tiff.putInt((int) Math.round(seconds * FRACTION)).putInt(FRACTION);
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }
}
