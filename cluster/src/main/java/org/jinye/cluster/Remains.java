package org.jinye.cluster;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.hadoop.fs.Path;

/**
 * The folders beside the results in which an evaluation writes what is not yet complete. One that
 * was killed cannot remove its own; the next removes it, unless another may still be writing there.
 */
final class Remains {
  /** No step of an evaluation writes nothing for so long, and no clocks differ by as much. */
  private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

  private static final String PREFIX = "_unfinished-";

  private final Storage storage;
  private final Path folder;

  Remains(Storage storage, Path folder) {
    this.storage = storage;
    this.folder = folder;
  }

  /** The folder of one application, removed at the latest when its process ends by itself. */
  Path of(String applicationId) {
    Path mine = new Path(folder, PREFIX + applicationId);
    try {
      storage.deleteAtTheEnd(mine);
    } catch (IOException unreachable) {
      throw ClusterException.cannotWrite(mine.toString(), unreachable);
    }
    return mine;
  }

  /** Removes the folders into which nobody has written for a day. */
  void removeAbandoned(Instant now) {
    long since = now.minus(ABANDONED_AFTER).toEpochMilli();
    try {
      for (Path remains : storage.listNamed(folder, PREFIX)) {
        if (storage.lastWritten(remains) < since) {
          storage.delete(remains);
        }
      }
    } catch (IOException failure) {
      throw ClusterException.cannotWrite(folder.toString(), failure);
    }
  }
}
