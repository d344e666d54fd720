package org.jinye.evidence.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jinye.evidence.internal.SampleFiles;
import org.jinye.evidence.internal.picture.Legibility.Brightness;
import org.jinye.platform.DataDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class LegibilityTest {

  private static final DrawingSettings LIMITS =
      new DrawingSettings(Duration.ofSeconds(20), DataSize.ofMegabytes(256));
  private static final BufferedImage SHARP = SampleFiles.print(1000, 750);

  @TempDir private static Path folder;

  private static final Drawers DRAWERS =
      new Drawers(LIMITS, new DataDirectory(Path.of(System.getProperty("java.io.tmpdir"))));

  private final Legibility legibility =
      new Legibility(new LegibilitySettings(480, 100, 40, 0.995), DRAWERS);

  @AfterAll
  static void endsTheProcesses() {
    DRAWERS.destroy();
  }

  @Test
  void letsASharpPicturePass() throws IOException {
    assertThat(problems(SHARP)).isEmpty();
  }

  @Test
  void findsThatAPictureIsTooSmall() throws IOException {
    assertThat(problems(SampleFiles.print(320, 240))).containsExactly("图片太小（320×240 像素，短边至少 480）");
  }

  @Test
  void sharpnessFallsWithTheRadiusOfTheBlur() {
    double before = Brightness.of(PictureReading.scale(SHARP, 500)).sharpness();
    for (int radius : List.of(1, 2, 4, 8)) {
      double after = Brightness.of(PictureReading.scale(blurred(radius), 500)).sharpness();
      assertThat(after).as("blurred by %d pixels", radius).isLessThan(before);
      before = after;
    }
  }

  @Test
  void findsThatAPictureIsBlurred() throws IOException {
    assertThat(problems(blurred(1))).as("a little").isEmpty();
    assertThat(problems(blurred(10))).singleElement().asString().startsWith("图片模糊（清晰度");
  }

  @Test
  void findsThatAPictureIsTooDark() throws IOException {
    BufferedImage dark = new RescaleOp(0.1f, 0, null).filter(SHARP, null);
    assertThat(problems(dark)).singleElement().asString().startsWith("图片太暗（平均亮度 ");
  }

  @Test
  void findsThatAPictureIsWashedOut() throws IOException {
    BufferedImage bright = new RescaleOp(1f, 230, null).filter(SHARP, null);
    assertThat(problems(bright)).containsExactly("图片太亮，几乎全白");
  }

  @Test
  void letsAWhitePageWithAFewLinesPass() throws IOException {
    var page = new BufferedImage(1000, 1400, BufferedImage.TYPE_INT_RGB);
    var pen = page.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 1000, 1400);
    pen.drawImage(SHARP.getSubimage(0, 0, 900, 150), 50, 100, null);
    pen.dispose();
    assertThat(problems(page)).isEmpty();
  }

  private List<String> problems(BufferedImage picture) throws IOException {
    return legibility.problems(
        Files.write(folder.resolve("picture.jpg"), CameraPicture.jpeg(picture)));
  }

  /** The mean over a square, three times: close to a Gaussian of that radius. */
  private static BufferedImage blurred(int radius) {
    int side = 2 * radius + 1;
    float[] weights = new float[side * side];
    Arrays.fill(weights, 1f / weights.length);
    var blur = new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null);
    BufferedImage once = blur.filter(SHARP, null);
    return blur.filter(blur.filter(once, null), null).getSubimage(30, 30, 940, 690);
  }
}
