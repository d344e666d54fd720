package org.jinye.supply.internal.run;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.ImportState;
import org.jinye.supply.IncomingFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in: kept first, then recorded and queued in one transaction. */
@Component
public class ImportReceiving {

  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final FileKeeping files;
  private final ImportQueue queue;
  private final ImportScheduling scheduling;
  private final ImportQuery imports;
  private final ImportRunner runner;
  private final TransactionTemplate transaction;

  ImportReceiving(
      FileKeeping files,
      ImportQueue queue,
      ImportScheduling scheduling,
      ImportQuery imports,
      ImportRunner runner,
      TransactionTemplate transaction) {
    this.files = files;
    this.queue = queue;
    this.scheduling = scheduling;
    this.imports = imports;
    this.runner = runner;
    this.transaction = transaction;
  }

  /** See {@link org.jinye.supply.Imports#queue}. */
  public long queue(IncomingFile file) throws IOException {
    NewImport incoming = files.keep(file);
    return inTransaction(() -> {
      long id = queue.add(incoming);
      scheduling.schedule(id);
      return id;
    });
  }

  /** See {@link org.jinye.supply.Imports#importNow}. */
  public ImportRecord importNow(IncomingFile file) throws IOException, InterruptedException {
    long id = queue.add(files.keep(file));
    while (!runner.run(id)) {
      Thread.sleep(PATIENCE);
    }
    return imports.find(id).orElseThrow();
  }

  /** See {@link org.jinye.supply.Imports#queueCorrected}. */
  public long queueCorrected(long importId) {
    return inTransaction(() -> {
      ImportRecord first = imports.find(importId).orElseThrow(() -> NotFound.of("导入"));
      if (first.state() != ImportState.FINISHED || first.rows().rejected() == 0) {
        throw Refused.because("这次导入没有可以重新导入的行。");
      }
      if (queue.findCorrecting(importId).isPresent()) {
        throw Refused.because("这次导入的未导入行已经重新导入过，请到新的那次导入中继续更正。");
      }
      long id = queue.addCorrecting(importId, Scope.required().actor());
      scheduling.schedule(id);
      return id;
    });
  }

  /** See {@link org.jinye.supply.Imports#retry}. */
  public void retry(long importId) {
    inTransaction(() -> {
      ImportRecord failed = imports.find(importId).orElseThrow(() -> NotFound.of("导入"));
      if (failed.state() != ImportState.FAILED) {
        throw Refused.because("只有出错的导入可以重试。");
      }
      queue.await(importId);
      scheduling.schedule(importId);
      return importId;
    });
  }

  private long inTransaction(LongSupplier work) {
    return Objects.requireNonNull(transaction.execute(status -> work.getAsLong()));
  }
}
