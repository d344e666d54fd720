package org.jinye.evidence.internal.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinye.evidence.internal.picture.PictureReading.Size;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Says what stands against reading a picture: too small, blurred, too dark, too bright. */
@Component
@EnableConfigurationProperties(LegibilitySettings.class)
public class Legibility {

  /** Pictures of every camera are measured at this size: sharpness depends on it. */
  private static final int MEASURED_AT = 500;

  private final LegibilitySettings settings;
  private final Drawers drawers;

  public Legibility(LegibilitySettings settings, Drawers drawers) {
    this.settings = settings;
    this.drawers = drawers;
  }

  /** Words for everything that is wrong; empty when the picture can be read, or not be decoded. */
  public List<String> problems(Path picture) throws IOException {
    Optional<Size> size = PictureReading.size(picture);
    if (size.isEmpty()) {
      return List.of();
    }
    List<String> problems = new ArrayList<>();
    Size stored = size.get();
    int shorter = Math.min(stored.width(), stored.height());
    if (shorter < settings.shortestSide()) {
      problems.add(
          "图片太小（%d×%d 像素，短边至少 %d）"
              .formatted(stored.width(), stored.height(), settings.shortestSide()));
    }
    drawers
        .measured(picture, MEASURED_AT)
        .map(Brightness::of)
        .ifPresent(brightness -> judge(brightness, problems));
    return problems;
  }

  private void judge(Brightness brightness, List<String> problems) {
    if (brightness.mean() < settings.darkest()) {
      problems.add("图片太暗（平均亮度 %.0f，至少 %.0f）".formatted(brightness.mean(), settings.darkest()));
    } else if (brightness.white() > settings.washedOut()) {
      problems.add("图片太亮，几乎全白");
    } else if (brightness.sharpness() < settings.sharpness()) {
      problems.add(
          "图片模糊（清晰度 %.0f，至少 %.0f）".formatted(brightness.sharpness(), settings.sharpness()));
    }
  }

  /**
   * Figures of a picture's brightness, 0 to 255.
   *
   * @param white share of the pixels beyond 250
   * @param sharpness variance of the Laplacian
   */
  record Brightness(double mean, double white, double sharpness) {

    private static final int WHITE = 250;

    static Brightness of(BufferedImage picture) {
      int[][] light = light(picture);
      long sum = 0;
      long white = 0;
      for (int[] row : light) {
        for (int value : row) {
          sum += value;
          white += value > WHITE ? 1 : 0;
        }
      }
      double pixels = (double) picture.getWidth() * picture.getHeight();
      return new Brightness(sum / pixels, white / pixels, variance(light));
    }

    /** Luma of ITU-R BT.601 in whole numbers. */
    private static int[][] light(BufferedImage picture) {
      int width = picture.getWidth();
      int[][] light = new int[picture.getHeight()][width];
      int[] row = new int[width];
      for (int y = 0; y < light.length; y++) {
        picture.getRGB(0, y, width, 1, row, 0, width);
        for (int x = 0; x < width; x++) {
          int red = row[x] >> 16 & 0xff;
          int green = row[x] >> 8 & 0xff;
          int blue = row[x] & 0xff;
          light[y][x] = (299 * red + 587 * green + 114 * blue) / 1000;
        }
      }
      return light;
    }

    private static double variance(int[][] light) {
      double sum = 0;
      double squares = 0;
      long count = 0;
      for (int y = 1; y < light.length - 1; y++) {
        for (int x = 1; x < light[y].length - 1; x++) {
          double edge =
              light[y - 1][x]
                  + light[y + 1][x]
                  + light[y][x - 1]
                  + light[y][x + 1]
                  - 4.0 * light[y][x];
          sum += edge;
          squares += edge * edge;
          count++;
        }
      }
      return count == 0 ? 0 : squares / count - sum / count * (sum / count);
    }
  }
}
