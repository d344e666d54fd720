package org.jinye.evidence.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.jinye.evidence.Position;
import org.jinye.evidence.internal.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureReadingTest {

  @TempDir private Path folder;

  @Test
  void readsWhatTheCameraWrote() throws IOException {
    Path file = write(CameraPicture.of(SampleFiles.print(640, 480), 6));
    assertThat(CameraNotes.of(file))
        .isEqualTo(
            new CameraNotes(
                LocalDateTime.of(2026, 11, 18, 9, 30, 15),
                new Position(
                    new BigDecimal("117.283000"),
                    new BigDecimal("31.861167"),
                    Position.Source.PHOTO),
                6));
  }

  @Test
  void findsNothingWhereNothingWasWritten() throws IOException {
    assertThat(CameraNotes.of(write(SampleFiles.picture("png")))).isEqualTo(CameraNotes.NOTHING);
    assertThat(CameraNotes.of(write(SampleFiles.pdf()))).isEqualTo(CameraNotes.NOTHING);
  }

  /** Red stands at the top left as stored; where it must be once the picture is upright. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, 60", "2, 59, 0, 60", "3, 59, 39, 60", "4, 0, 39, 60",
    "5, 0, 0, 40", "6, 39, 0, 40", "7, 39, 59, 40", "8, 0, 59, 40",
  })
  void turnsPicturesUpright(int orientation, int x, int y, int width) {
    var stored = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    stored.setRGB(0, 0, Color.RED.getRGB());
    BufferedImage upright = PictureReading.turn(stored, orientation);
    assertThat(upright.getWidth()).isEqualTo(width);
    assertThat(upright.getRGB(x, y)).isEqualTo(Color.RED.getRGB());
  }

  @Test
  void scalesDownButNeverUp() throws IOException {
    Path large = write(CameraPicture.jpeg(SampleFiles.print(3000, 2000)));
    BufferedImage small = PictureReading.upright(large, 240, 1).orElseThrow();
    assertThat(small.getWidth()).isEqualTo(240);
    assertThat(small.getHeight()).isEqualTo(160);
    Path tiny = write(CameraPicture.jpeg(SampleFiles.print(60, 40)));
    assertThat(PictureReading.upright(tiny, 240, 1).orElseThrow().getWidth()).isEqualTo(60);
  }

  @Test
  void doesNotDecodeAPictureThatClaimsToBeHuge() throws IOException {
    Path bomb = write(pngOfSize(60_000, 60_000));
    assertThat(PictureReading.size(bomb))
        .as("the size is read without decoding")
        .contains(new PictureReading.Size(60_000, 60_000));
    assertThat(PictureReading.upright(bomb, 240, 1)).isEmpty();
  }

  @Test
  void decodesALargePictureInLittleMemory() throws IOException {
    Path large = folder.resolve("large.png");
    ImageIO.write(
        new BufferedImage(8000, 7900, BufferedImage.TYPE_BYTE_BINARY), "png", large.toFile());
    assertThat(PictureReading.upright(large, 240, 1).orElseThrow().getWidth()).isEqualTo(240);
  }

  @Test
  void readsWebp() throws IOException {
    Path webp = write(WEBP);
    assertThat(PictureReading.size(webp)).contains(new PictureReading.Size(1, 1));
    assertThat(PictureReading.upright(webp, 240, 1)).isPresent();
  }

  @Test
  void answersNothingForADamagedPicture() throws IOException {
    byte[] whole = CameraPicture.jpeg(SampleFiles.print(640, 480));
    Path half = write(java.util.Arrays.copyOf(whole, 300));
    assertThat(PictureReading.upright(half, 240, 1)).isEmpty();
    assertThat(PictureReading.size(write(SampleFiles.pdf()))).isEmpty();
  }

  /** One white pixel, lossless. */
  private static final byte[] WEBP =
      java.util.Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

  private Path write(byte[] content) throws IOException {
    return Files.write(Files.createTempFile(folder, "picture", ".bin"), content);
  }

  private static byte[] pngOfSize(int width, int height) {
    byte[] real = SampleFiles.picture("png");
    ByteBuffer.wrap(real).putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(real, 12, 17);
    ByteBuffer.wrap(real).putInt(29, (int) sum.getValue());
    return real;
  }
}
