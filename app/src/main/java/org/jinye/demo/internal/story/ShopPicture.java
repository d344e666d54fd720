package org.jinye.demo.internal.story;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.BiConsumer;
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

  /** The inside as PNG. */
  static byte[] of(String subject) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
    ImageIO.write(inside(subject), "png", out);
    return out.toByteArray();
  }

  static BufferedImage inside(String subject) {
    return drawn(
        (pen, random) -> {
          wall(pen, random);
          shelf(pen, random);
          counter(pen, random);
        },
        subject);
  }

  /** As seen from the street. */
  static BufferedImage front(String subject) {
    return drawn(
        (pen, random) -> {
          wall(pen, random);
          shutters(pen, random);
          door(pen, random);
        },
        subject);
  }

  private static BufferedImage drawn(BiConsumer<Graphics2D, Random> motif, String subject) {
    BufferedImage picture =
        new BufferedImage(
            (int) (WIDTH * SCALE), (int) (HEIGHT * SCALE), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.scale(SCALE, SCALE);
    motif.accept(pen, new Random(subject.hashCode()));
    pen.dispose();
    return picture;
  }

  private static void shutters(Graphics2D pen, Random random) {
    Color stripe = shade(random, 0.6f, 0.75f);
    for (int x = 0; x < WIDTH; x += 24) {
      pen.setColor(x / 24 % 2 == 0 ? stripe : Color.WHITE);
      pen.fillRect(x, 44, 24, 34);
    }
    for (int x = 24; x < WIDTH - 80; x += 110) {
      pen.setColor(new Color(58, 72, 84));
      pen.fillRect(x, 100, 92, 120);
      pen.setColor(new Color(206, 222, 230));
      pen.fillRect(x + 6, 106, 80, 108);
      for (int row = 0; row < 5; row++) {
        pen.setColor(shade(random, 0.5f, 0.8f));
        pen.fillRect(x + 12, 112 + row * 20, 20 + random.nextInt(46), 14);
      }
    }
  }

  private static void door(Graphics2D pen, Random random) {
    int left = 150 + random.nextInt(120);
    pen.setColor(new Color(92, 64, 46));
    pen.fillRect(left, 92, 78, 188);
    pen.setColor(new Color(190, 210, 222));
    pen.fillRect(left + 8, 102, 62, 120);
    pen.setColor(new Color(128, 128, 124));
    pen.fillRect(0, 280, WIDTH, 40);
    pen.setColor(new Color(208, 204, 196));
    for (int x = 0; x < WIDTH; x += 40) {
      pen.drawLine(x, 280, x - 20, 320);
    }
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
