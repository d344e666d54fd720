package org.jinye.platform.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jinye.platform.DataDirectory;
import org.springframework.stereotype.Component;

/**
 * The chained digest of every seal in a file beside the database, {@code seals.log}: who deletes
 * the newest seals with their entries from the database is found out by it. Each node keeps its
 * own.
 */
@Component
class SealLog {

  private static final String NAME = "seals.log";
  private static final Pattern LINE = Pattern.compile("([0-9]{1,18}) ([0-9a-f]{64}) .*");
  private static final int TAIL = 4096;

  private final Path file;

  SealLog(DataDirectory data) {
    this.file = data.root().resolve(NAME);
  }

  /** What the file says of a seal. */
  record Line(long number, String chained) {}

  /** Adds the seals that the file does not have yet. Within a transaction. */
  synchronized void append(SealStore seals) {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      Tail tail = tail(channel);
      channel.truncate(tail.end());
      channel.position(tail.end());
      try (Stream<Seal> missing = seals.streamAfter(tail.newest())) {
        for (Iterator<Seal> each = missing.iterator(); each.hasNext(); ) {
          Seal seal = each.next();
          String line = seal.number() + " " + seal.chained() + " " + seal.at() + "\n";
          channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
        }
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("数据目录不可写：" + file, e);
    }
  }

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
              .map(SealLog::line)
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
  private record Tail(long newest, long end) {}

  private static Tail tail(FileChannel channel) throws IOException {
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
            .map(SealLog::line)
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
