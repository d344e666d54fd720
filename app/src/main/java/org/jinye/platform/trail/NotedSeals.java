package org.jinye.platform.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A {@code seals.log}, the one of this data folder or a copy from elsewhere, to be read. */
record NotedSeals(Path file) {

  private static final Pattern LINE = Pattern.compile("([0-9]{1,18}) ([0-9a-f]{64}) .*");
  private static final int TAIL = 4096;

  /** What the file says of a seal. */
  record Line(long number, String chained) {}

  /** The number of the newest seal that is noted; 0 = none. */
  long newest() {
    if (!Files.exists(file)) {
      return 0;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return tail(channel).newest();
    } catch (IOException e) {
      throw new UncheckedIOException("数据目录不可读：" + file, e);
    }
  }

  /** In the order they were written; none when there is no file. To be closed by the caller. */
  @SuppressWarnings("StreamResourceLeak") // by the caller
  Stream<Line> lines() {
    try {
      return Files.exists(file)
          ? Files.lines(file, StandardCharsets.ISO_8859_1)
              .map(NotedSeals::line)
              .flatMap(Optional::stream)
          : Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("数据目录不可读：" + file, e);
    }
  }

  /**
   * The end of the file.
   *
   * @param end where the last whole line ends; what follows was cut short by a crash
   */
  record Tail(long newest, long end) {}

  static Tail tail(FileChannel channel) throws IOException {
    ByteBuffer tail = ByteBuffer.allocate((int) Math.min(TAIL, channel.size()));
    long from = channel.size() - tail.capacity();
    while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
      // until the tail is full
    }
    String text = new String(tail.array(), StandardCharsets.ISO_8859_1);
    int end = text.lastIndexOf('\n') + 1;
    long newest =
        text.substring(0, end)
            .lines()
            .map(NotedSeals::line)
            .flatMap(Optional::stream)
            .mapToLong(Line::number)
            .max()
            .orElse(0);
    return new Tail(newest, from + end);
  }

  private static Optional<Line> line(String text) {
    Matcher parts = LINE.matcher(text);
    return parts.matches()
        ? Optional.of(new Line(Long.parseLong(parts.group(1)), parts.group(2)))
        : Optional.empty();
  }
}
