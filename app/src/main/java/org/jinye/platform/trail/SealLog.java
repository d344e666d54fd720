package org.jinye.platform.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jinye.platform.DataDirectory;
import org.springframework.stereotype.Component;

/**
 * The chained digest of every seal in a file beside the database, {@code seals.log}: who deletes
 * the newest seals with their entries from the database is found out by it. Nodes of one data
 * folder share it; a node with a folder of its own keeps a whole one too.
 */
@Component
class SealLog {

  private static final String NAME = "seals.log";

  private final Path file;

  SealLog(DataDirectory data) {
    this.file = data.root().resolve(NAME);
  }

  NotedSeals noted() {
    return new NotedSeals(file);
  }

  /**
   * Adds the seals that the file does not have yet. Within a transaction that holds the lock of
   * sealing: nodes that share the folder would else write into each other's lines.
   */
  synchronized void append(SealStore seals) {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      NotedSeals.Tail tail = NotedSeals.tail(channel);
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
}
