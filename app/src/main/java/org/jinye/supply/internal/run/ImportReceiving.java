package org.jinye.supply.internal.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.ImportState;
import org.jinye.supply.IncomingFile;
import org.jinye.supply.internal.profile.ProfileRefused;
import org.jinye.supply.internal.source.FileHeader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in: kept first, then recorded and queued in one transaction. */
@Component
public class ImportReceiving {

  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final int NAME_LIMIT = 200;

  private final ImportStore store;
  private final ImportRunner runner;
  private final Uploads uploads;
  private final Profiles profiles;
  private final Workbench workbench;
  private final ObjectProvider<Scheduler> scheduler;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ImportReceiving(
      ImportStore store,
      ImportRunner runner,
      Uploads uploads,
      Profiles profiles,
      Workbench workbench,
      ObjectProvider<Scheduler> scheduler,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.runner = runner;
    this.uploads = uploads;
    this.profiles = profiles;
    this.workbench = workbench;
    this.scheduler = scheduler;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** See {@link org.jinye.supply.Imports#queue}. */
  public long queue(IncomingFile file) throws IOException {
    NewImport incoming = keep(file);
    return inTransaction(() -> {
      long id = store.add(incoming);
      schedule(id);
      return id;
    });
  }

  /** See {@link org.jinye.supply.Imports#importNow}. */
  public ImportRecord importNow(IncomingFile file) throws IOException, InterruptedException {
    long id = store.add(keep(file));
    while (!runner.run(id)) {
      Thread.sleep(PATIENCE);
    }
    return store.find(id).orElseThrow();
  }

  /** See {@link org.jinye.supply.Imports#queueCorrected}. */
  public long queueCorrected(long importId) {
    return inTransaction(() -> {
      ImportRecord first = store.find(importId).orElseThrow(() -> NotFound.of("导入"));
      if (first.state() != ImportState.FINISHED || first.rows().rejected() == 0) {
        throw Refused.because("这次导入没有可以重新导入的行。");
      }
      if (store.findCorrecting(importId).isPresent()) {
        throw Refused.because("这次导入的未导入行已经重新导入过，请到新的那次导入中继续更正。");
      }
      long id = store.addCorrecting(first, scope().actor(), clock.instant());
      schedule(id);
      return id;
    });
  }

  /** See {@link org.jinye.supply.Imports#retry}. */
  public void retry(long importId) {
    inTransaction(() -> {
      ImportRecord failed = store.find(importId).orElseThrow(() -> NotFound.of("导入"));
      if (failed.state() != ImportState.FAILED) {
        throw Refused.because("只有出错的导入可以重试。");
      }
      store.await(importId);
      schedule(importId);
      return importId;
    });
  }

  private NewImport keep(IncomingFile file) throws IOException {
    Uploads.Kept kept = uploads.keep(file.content());
    return new NewImport(
        scope().unitCode(),
        file.source(),
        plainName(file.name()),
        kept.path(),
        kept.bytes(),
        profile(file, kept),
        null,
        scope().actor(),
        clock.instant());
  }

  private Profiles.Known profile(IncomingFile file, Uploads.Kept kept) throws IOException {
    try {
      return file.profile().isPresent()
          ? Profiles.read("所给的导入模板", file.profile().get())
          : profiles.choose(FileHeader.peek(workbench.resolve(kept.path()), workbench.temporary()));
    } catch (ProfileRefused wrong) {
      throw Refused.because(String.valueOf(wrong.getMessage()));
    }
  }

  private void schedule(long id) {
    scheduler
        .getObject()
        .scheduleIfNotExists(
            ImportJobs.TASK.instance(Long.toString(id)).scheduledTo(clock.instant()));
  }

  private long inTransaction(LongSupplier work) {
    return Objects.requireNonNull(transaction.execute(status -> work.getAsLong()));
  }

  private static Scope scope() {
    Scope scope = Scope.current();
    if (scope == null) {
      throw new IllegalStateException("nobody asks");
    }
    return scope;
  }

  private static String plainName(String name) {
    Path last = Path.of(name.replace('\\', '/').replaceAll("\\p{Cntrl}", " ")).getFileName();
    String plain = last == null || last.toString().isBlank() ? "未命名" : last.toString().strip();
    return plain.length() <= NAME_LIMIT ? plain : plain.substring(plain.length() - NAME_LIMIT);
  }
}
