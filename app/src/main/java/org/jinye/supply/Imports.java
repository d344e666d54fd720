package org.jinye.supply;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.web.Refused;
import org.jinye.supply.internal.run.ImportQuery;
import org.jinye.supply.internal.run.ImportReceiving;
import org.springframework.stereotype.Component;

/**
 * Imports of files within the asker's scope. Rows of other units are rejected. One import is
 * carried out at a time; until its end nothing of it is visible.
 */
@Component
public class Imports {

  private final ImportReceiving receiving;
  private final ImportQuery query;

  Imports(ImportReceiving receiving, ImportQuery query) {
    this.receiving = receiving;
    this.query = query;
  }

  /**
   * Keeps the file and queues its import for a node that serves. When this returns, neither can be
   * lost. Throws {@link Refused} for a profile that cannot be used.
   */
  public long queue(IncomingFile file) throws IOException {
    return receiving.queue(file);
  }

  /** Keeps the file and imports it in this thread, after those that are running. */
  public ImportRecord importNow(IncomingFile file) throws IOException, InterruptedException {
    return receiving.importNow(file);
  }

  /** Queues the rejected rows of an import again, as people corrected them, as a new import. */
  public long queueCorrected(long importId) {
    return receiving.queueCorrected(importId);
  }

  /** Queues an import again that failed. */
  public void retry(long importId) {
    receiving.retry(importId);
  }

  public Optional<ImportRecord> find(long importId) {
    return query.find(importId);
  }

  /** Newest first. */
  public List<ImportRecord> list(int limit, long offset) {
    return query.list(limit, offset);
  }

  public long count() {
    return query.count();
  }

  public List<ReasonCount> listReasons(long importId) {
    return query.listReasons(importId);
  }
}
