package org.jinye.evidence.internal.picture;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * The process that draws: reads a line, draws, answers with a number (of pages, or 1 for a picture
 * that was written), 0 when there is nothing to draw. It ends with the one that asked, and by
 * itself when nobody asks. Nothing here can harm the server: its memory is its own, and it is
 * killed when it takes too long.
 */
final class DrawingWorker {

  private static final int MINUTES_WITHOUT_WORK = 2;

  private DrawingWorker() {}

  public static void main(String[] args) throws InterruptedException {
    PrintStream answers = System.out;
    // whatever a library says must not be taken for an answer
    System.setOut(System.err);
    var asked = new LinkedBlockingQueue<String>();
    Thread.ofPlatform().daemon().start(() -> listen(asked));
    for (String line = next(asked); line != null; line = next(asked)) {
      answers.println(answer(Drawing.of(line)));
      answers.flush();
    }
    System.exit(0);
  }

  private static @Nullable String next(LinkedBlockingQueue<String> asked)
      throws InterruptedException {
    return asked.poll(MINUTES_WITHOUT_WORK, TimeUnit.MINUTES);
  }

  /** When the one who asks is gone, even in the middle of a drawing that never ends, so are we. */
  private static void listen(LinkedBlockingQueue<String> asked) {
    try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        asked.add(line);
      }
    } catch (IOException e) {
      System.err.println(e);
    }
    Runtime.getRuntime().halt(0);
  }

  private static int answer(Drawing drawing) {
    try {
      return switch (drawing.kind()) {
        case PDF_PAGES -> PdfPages.count(drawing.file());
        case PDF_PAGE ->
            write(
                PdfPages.page(drawing.file(), drawing.number(), drawing.longest()), "jpg", drawing);
        case PICTURE ->
            write(
                PictureReading.upright(
                    drawing.file(),
                    drawing.longest(),
                    CameraNotes.of(drawing.file()).orientation()),
                "jpg",
                drawing);
        case MEASURE ->
            write(
                PictureReading.decode(drawing.file(), drawing.longest())
                    .map(picture -> PictureReading.scale(picture, drawing.longest())),
                "png",
                drawing);
      };
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // damaged and hostile files make decoders throw whatever they meet
      System.err.println(e);
      return 0;
    }
  }

  private static int write(Optional<BufferedImage> picture, String format, Drawing drawing)
      throws IOException {
    return picture.isPresent() && ImageIO.write(picture.get(), format, drawing.target().toFile())
        ? 1
        : 0;
  }
}
