package org.jinye.platform.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A text as a picture for the camera of a phone; made here, so that nothing of it leaves the house.
 */
public final class QrCode {

  private static final int MARGIN = 4;

  private QrCode() {}

  /** The picture as an address that holds it: nothing is kept, nothing can be asked for again. */
  public static String address(String text) {
    String base64 =
        Base64.getEncoder().encodeToString(picture(text).getBytes(StandardCharsets.UTF_8));
    return "data:image/svg+xml;base64," + base64;
  }

  private static String picture(String text) {
    ByteMatrix cells = cells(text);
    int side = cells.getWidth() + 2 * MARGIN;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < cells.getHeight(); y++) {
      for (int x = 0; x < cells.getWidth(); x++) {
        if (cells.get(x, y) == 1) {
          path.append("M%d %dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
        }
      }
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
    <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>\
    """
        .formatted(side, path);
  }

  private static ByteMatrix cells(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }
}
