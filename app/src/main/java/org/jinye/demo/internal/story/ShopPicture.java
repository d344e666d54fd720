package org.jinye.demo.internal.story;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A drawn shop with its cigarette shelf, in place of a photograph; another one for every subject.
 */
final class ShopPicture {

  private static final int WIDTH = 480;
  private static final int HEIGHT = 320;

  /** So that it has the pixels that a picture needs to count as readable. */
  private static final double SCALE = 1.5;

  private ShopPicture() {}

  /** PNG. */
  static byte[] of(String subject) throws IOException {
    Random random = new Random(subject.hashCode());
    BufferedImage picture =
        new BufferedImage(
            (int) (WIDTH * SCALE), (int) (HEIGHT * SCALE), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.scale(SCALE, SCALE);
    wall(pen, random);
    shelf(pen, random);
    counter(pen, random);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }

  private static void wall(Graphics2D pen, Random random) {
    Color light = shade(random, 0.12f, 0.97f);
    pen.setPaint(new GradientPaint(0, 0, light, 0, HEIGHT, light.darker()));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(shade(random, 0.7f, 0.6f));
    pen.fillRect(0, 0, WIDTH, 44);
  }

  private static void shelf(Graphics2D pen, Random random) {
    for (int row = 0; row < 4; row++) {
      int top = 60 + row * 42;
      for (int x = 30; x < WIDTH - 40; x += 15) {
        if (random.nextInt(10) > 2) {
          pen.setColor(shade(random, 0.55f, 0.85f));
          pen.fillRect(x, top + random.nextInt(3), 13, 32);
        }
      }
      pen.setColor(new Color(110, 84, 60));
      pen.fillRect(22, top + 35, WIDTH - 44, 5);
    }
  }

  private static void counter(Graphics2D pen, Random random) {
    pen.setColor(shade(random, 0.35f, 0.5f));
    pen.fillRect(0, 236, WIDTH, 84);
    pen.setColor(new Color(220, 232, 238));
    pen.fillRect(40 + random.nextInt(120), 248, 180, 46);
  }

  private static Color shade(Random random, float saturation, float brightness) {
    return Color.getHSBColor(random.nextFloat(), saturation, brightness);
  }
}
