package org.jinye.supply.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jinye.platform.access.Scope;
import org.jinye.supply.LakeFileUse;
import org.springframework.stereotype.Component;

/**
 * Every night the lake is rid of files that count no longer. A run or a page may read on in a file
 * that was replaced meanwhile, so it stays a day longer; none takes that long. What is needed as
 * evidence stays for good.
 */
@Component
class LakeCleaning {

  static final Duration GRACE = Duration.ofDays(1);

  private final Manifest manifest;
  private final List<LakeFileUse> uses;
  private final DataSource database;
  private final Clock clock;

  LakeCleaning(Manifest manifest, List<LakeFileUse> uses, DataSource database, Clock clock) {
    this.manifest = manifest;
    this.uses = uses;
    this.database = database;
    this.clock = clock;
  }

  /** Leaves it to the next night when an import is running, whose new files nobody knows yet. */
  void clean() {
    try {
      Optional<ImportLock> lock = ImportLock.take(database);
      if (lock.isEmpty()) {
        return;
      }
      try (ImportLock held = lock.get()) {
        held.require();
        Scope.system("清理").run(this::remove);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the import lock cannot be asked for", e);
    }
  }

  private void remove() {
    try {
      manifest.removeRetired(
          clock.instant().minus(GRACE), name -> uses.stream().anyMatch(use -> use.needs(name)));
      manifest.removeLeftovers(clock.instant().minus(GRACE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
