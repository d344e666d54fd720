package org.jinye.evidence.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.jinye.evidence.internal.SampleFiles;
import org.jinye.evidence.internal.picture.Drawing.Kind;
import org.jinye.platform.DataDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Files that people upload to do harm: each costs its own preview and nothing else. */
class DrawersTest {

  @TempDir private Path folder;

  private final List<Drawers> all = new ArrayList<>();

  @AfterEach
  void endsTheProcesses() {
    all.forEach(Drawers::destroy);
  }

  @Test
  void givesUpAPageThatNeverEndsAndDrawsTheNextOne() throws IOException {
    Drawers drawers = within(Duration.ofSeconds(6), 128);
    assertThat(draw(drawers, Kind.PDF_PAGE, HostileFiles.pageWithoutEnd()).reason())
        .contains(NoPreview.TOO_LONG);
    assertThat(draw(drawers, Kind.PDF_PAGE, SampleFiles.pdf()).number()).isEqualTo(1);
  }

  @Test
  void refusesAPageThatContainsItself() throws IOException {
    Drawers drawers = within(Duration.ofSeconds(10), 128);
    Drawers.Drawn drawn = draw(drawers, Kind.PDF_PAGE, HostileFiles.pageThatContainsItself());
    // the library may break the circle, or run until it is stopped: the server never notices
    assertThat(drawn.number() == 1 || drawn.reason().isPresent()).isTrue();
    assertThat(draw(drawers, Kind.PDF_PAGES, SampleFiles.pdf()).number()).isEqualTo(1);
  }

  @Test
  void doesNotUnpackAPictureOfGigabytes() throws IOException {
    Drawers drawers = within(Duration.ofSeconds(30), 128);
    // the library may leave the picture out, or run out of what it may use
    draw(drawers, Kind.PDF_PAGE, HostileFiles.pageWithAHugePicture());
    assertThat(draw(drawers, Kind.PDF_PAGE, SampleFiles.pdf()).number()).isEqualTo(1);
    assertThat(bytesIn(folder.resolve("tmp"))).as("what it unpacked").isLessThan(50L << 20);
  }

  @Test
  void doesNotFollowAPageTreeThatLeadsBack() throws IOException {
    Drawers drawers = within(Duration.ofSeconds(10), 128);
    assertThat(draw(drawers, Kind.PDF_PAGE, HostileFiles.pageTreeThatLeadsBack()).number())
        .isZero();
    assertThat(draw(drawers, Kind.PDF_PAGE, SampleFiles.pdf()).number()).isEqualTo(1);
  }

  @Test
  void doesNotDecodeAPictureOfThreeThousandMillionPixels() throws IOException {
    Drawers drawers = within(Duration.ofSeconds(10), 64);
    for (Kind kind : List.of(Kind.PICTURE, Kind.MEASURE)) {
      assertThat(draw(drawers, kind, HostileFiles.hugePicture()).reason())
          .contains(NoPreview.UNREADABLE);
    }
    assertThat(draw(drawers, Kind.PICTURE, SampleFiles.picture("png")).number()).isEqualTo(1);
  }

  @Test
  void tellsThatMemoryRanOut() throws IOException {
    Drawers drawers = within(Duration.ofSeconds(20), 64);
    var large = new BufferedImage(7900, 7900, BufferedImage.TYPE_BYTE_BINARY);
    Path file = folder.resolve("large.png");
    ImageIO.write(large, "png", file.toFile());
    var drawing = new Drawing(Kind.PICTURE, file, 1, 8000, folder.resolve("large.jpg"));
    assertThat(drawers.draw(drawing).reason()).contains(NoPreview.TOO_MUCH_MEMORY);
    assertThat(draw(drawers, Kind.PICTURE, SampleFiles.picture("png")).number()).isEqualTo(1);
  }

  @Test
  void letsNobodyWaitLongerThanTheLimitHoweverManyAsk() throws Exception {
    Drawers drawers = within(Duration.ofSeconds(3), 128);
    Path bomb = file(HostileFiles.pageWithoutEnd());
    try (var people = Executors.newFixedThreadPool(6)) {
      List<Future<Drawers.Drawn>> drawn = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        var drawing = new Drawing(Kind.PDF_PAGE, bomb, 1, 1600, folder.resolve(i + ".jpg"));
        drawn.add(people.submit(() -> drawers.draw(drawing)));
      }
      for (Future<Drawers.Drawn> one : drawn) {
        assertThat(one.get().reason().orElseThrow()).isIn(NoPreview.TOO_LONG, NoPreview.BUSY);
      }
    }
    assertThat(draw(drawers, Kind.PICTURE, SampleFiles.picture("png")).reason())
        .as("the next one finds a free place")
        .isEmpty();
  }

  private Drawers within(Duration patience, int megabytes) {
    var drawers =
        new Drawers(
            new DrawingSettings(patience, DataSize.ofMegabytes(megabytes)),
            new DataDirectory(folder));
    all.add(drawers);
    return drawers;
  }

  private Drawers.Drawn draw(Drawers drawers, Kind kind, byte[] content) throws IOException {
    return drawers.draw(new Drawing(kind, file(content), 1, 1600, folder.resolve("drawn")));
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(Files.createTempFile(folder, "hostile", ".bin"), content);
  }

  private static long bytesIn(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
