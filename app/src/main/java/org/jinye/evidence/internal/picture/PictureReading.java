package org.jinye.evidence.internal.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of unknown origin in bounded memory: the size is read before anything is decoded, a
 * picture with too many pixels is not decoded at all, others only as finely as wanted. Decoding
 * happens in a {@link DrawingWorker}, which bounds its time.
 */
public final class PictureReading {

  /**
   * 64 million pixels: the largest that phones write in their usual modes (50 and 64 megapixels)
   * still pass; a small PNG can claim 4,000 million.
   */
  static final long MOST_PIXELS = 64_000_000;

  /** The WebP reader cannot skip pixels and takes four bytes for each. */
  private static final long MOST_PIXELS_WHOLE = 24_000_000;

  static {
    ImageIO.setUseCache(false);
  }

  private PictureReading() {}

  /** Width and height as stored, before turning upright. */
  public record Size(int width, int height) {

    long pixels() {
      return (long) width * height;
    }
  }

  /** The stored size; empty when the file is no picture that can be read. */
  public static Optional<Size> size(Path file) throws IOException {
    return Optional.ofNullable(
        withReader(file, reader -> new Size(reader.getWidth(0), reader.getHeight(0))));
  }

  /**
   * The picture with its longer side at most {@code longest}, upright; empty when it cannot be
   * decoded or has too many pixels.
   */
  public static Optional<BufferedImage> upright(Path file, int longest, int orientation)
      throws IOException {
    return decode(file, longest).map(picture -> turn(scale(picture, longest), orientation));
  }

  /** The picture decoded at least as finely as {@code longest} asks, not yet scaled. */
  static Optional<BufferedImage> decode(Path file, int longest) throws IOException {
    return Optional.ofNullable(withReader(file, reader -> decode(reader, longest)));
  }

  private static @Nullable BufferedImage decode(ImageReader reader, int longest)
      throws IOException {
    Size size = new Size(reader.getWidth(0), reader.getHeight(0));
    boolean whole = "webp".equalsIgnoreCase(reader.getFormatName());
    if (size.pixels() > (whole ? MOST_PIXELS_WHOLE : MOST_PIXELS)) {
      return null;
    }
    int step = Math.max(1, Math.max(size.width(), size.height()) / (2 * longest));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, param);
  }

  private interface Reading<T> {
    @Nullable T of(ImageReader reader) throws IOException;
  }

  private static <T> @Nullable T withReader(Path file, Reading<T> reading) throws IOException {
    try (var in = new FileImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return null;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return reading.of(reader);
      } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
        // whatever a damaged picture makes a decoder stumble over
        return null;
      } finally {
        reader.dispose();
      }
    }
  }

  /** Scales down, never up, onto white: JPEG knows no transparency. */
  static BufferedImage scale(BufferedImage picture, int longest) {
    double factor =
        Math.min(1.0, (double) longest / Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
    return draw(width, height, pen -> pen.drawImage(picture, 0, 0, width, height, null));
  }

  /** Turns as EXIF's orientation says. */
  static BufferedImage turn(BufferedImage picture, int orientation) {
    if (orientation == 1) {
      return picture;
    }
    int width = picture.getWidth();
    int height = picture.getHeight();
    boolean lying = orientation >= 5;
    return draw(
        lying ? height : width,
        lying ? width : height,
        pen -> pen.drawImage(picture, turning(orientation, width, height), null));
  }

  private static AffineTransform turning(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static BufferedImage draw(int width, int height, Consumer<Graphics2D> drawing) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setBackground(Color.WHITE);
    pen.clearRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    drawing.accept(pen);
    pen.dispose();
    return drawn;
  }
}
