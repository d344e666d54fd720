package org.jinye.evidence.internal.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jinye.evidence.internal.picture.DrawingProcess.Answer;
import org.jinye.platform.DataDirectory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Few processes that draw what people uploaded, each with a limit of memory and of time: a page
 * that never ends or a picture that unpacks to gigabytes costs its own preview and nothing else.
 */
@Component
@EnableConfigurationProperties(DrawingSettings.class)
public class Drawers implements DisposableBean {

  private static final int AT_ONCE = 2;

  private final DrawingSettings settings;
  private final DataDirectory data;
  private final Semaphore free = new Semaphore(AT_ONCE, true);
  private final ConcurrentLinkedDeque<DrawingProcess> idle = new ConcurrentLinkedDeque<>();

  public Drawers(DrawingSettings settings, DataDirectory data) {
    this.settings = settings;
    this.data = data;
  }

  /** What came of a drawing: a number (see {@link DrawingWorker}), or why there is none. */
  record Drawn(int number, Optional<NoPreview> reason) {

    static Drawn not(NoPreview reason) {
      return new Drawn(0, Optional.of(reason));
    }
  }

  /** A picture as it lies, with its longer side at most that long; empty when there is none. */
  Optional<BufferedImage> measured(Path picture, int longest) throws IOException {
    Path small = Files.createTempFile(data.temporary(), "measured-", ".png");
    try {
      Drawn drawn = draw(new Drawing(Drawing.Kind.MEASURE, picture, 1, longest, small));
      return drawn.reason().isPresent()
          ? Optional.empty()
          : Optional.ofNullable(ImageIO.read(small.toFile()));
    } finally {
      Files.deleteIfExists(small);
    }
  }

  Drawn draw(Drawing drawing) throws IOException {
    long end = System.nanoTime() + settings.patience().toNanos();
    if (!mayBegin()) {
      return Drawn.not(NoPreview.BUSY);
    }
    try {
      return drawn(drawing, end);
    } finally {
      free.release();
    }
  }

  private Drawn drawn(Drawing drawing, long end) throws IOException {
    DrawingProcess process = take();
    switch (process.ask(drawing, Duration.ofNanos(end - System.nanoTime()))) {
      case Answer.Figure figure -> {
        idle.push(process);
        return new Drawn(figure.value(), Optional.empty());
      }
      case Answer.Not not -> {
        giveBack(process, not.reason());
        return Drawn.not(not.reason());
      }
      case Answer.Gone _ -> {
        process.close();
        return drawn(drawing, end);
      }
    }
  }

  /** One that said that it cannot draw a file is well; one that was silent is not. */
  private void giveBack(DrawingProcess process, NoPreview reason) {
    if (reason == NoPreview.UNREADABLE && process.isAlive()) {
      idle.push(process);
    } else {
      process.close();
    }
  }

  private boolean mayBegin() {
    try {
      return free.tryAcquire(settings.patience().toMillis() / 2, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private DrawingProcess take() throws IOException {
    for (DrawingProcess process = idle.poll(); process != null; process = idle.poll()) {
      if (process.isAlive()) {
        return process;
      }
      process.close();
    }
    return DrawingProcess.start(settings.memory(), data.temporary());
  }

  @Override
  public void destroy() {
    for (DrawingProcess process = idle.poll(); process != null; process = idle.poll()) {
      process.close();
    }
  }
}
