package org.jinye.supply.internal.run;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jinye.platform.access.Scope;
import org.jinye.platform.jobs.Stopping;
import org.jinye.supply.internal.profile.ProfileRefused;
import org.jinye.supply.internal.source.FileRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries out an import from its beginning, as often as it takes: until the last transaction
 * nothing of it is visible, so a killed one is simply run again.
 *
 * <p>Whoever comes first carries out those received earlier, too, whatever job or process was to do
 * it: lines are never checked before the registers that came with them are in.
 */
@Component
public class ImportRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

  /** One that was begun so often without coming to an end is likely to be what ends processes. */
  private static final int ATTEMPTS = 5;

  private final ImportQueue queue;
  private final ImportTickets tickets;
  private final ImportCourse course;
  private final FileTaking taking;
  private final DataSource database;
  private final Stopping stopping;

  ImportRunner(
      ImportQueue queue,
      ImportTickets tickets,
      ImportCourse course,
      FileTaking taking,
      DataSource database,
      Stopping stopping) {
    this.queue = queue;
    this.tickets = tickets;
    this.course = course;
    this.taking = taking;
    this.database = database;
    this.stopping = stopping;
  }

  /** Returns false while another import is running, or when this process stops before the end. */
  public boolean run(long id) {
    return Scope.system("导入").get(() -> runInTurn(id));
  }

  private boolean runInTurn(long id) {
    try {
      Optional<ImportLock> lock = ImportLock.take(database);
      if (lock.isEmpty()) {
        return false;
      }
      try (ImportLock held = lock.get()) {
        for (long next : queue.listOpenUpTo(id)) {
          if (stopping.isAsked()) {
            return false;
          }
          held.require();
          runAlone(next);
        }
        return !stopping.isAsked();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the import lock cannot be asked for", e);
    }
  }

  private void runAlone(long id) {
    try {
      ImportTicket ticket = tickets.get(id);
      if (ticket.attempts() >= ATTEMPTS) {
        course.fail(id, "这个文件的导入多次中途中断，没有导入任何行。请检查服务器的内存和磁盘空间后重试。");
        return;
      }
      ticket
          .scope()
          .run(() -> {
            if (course.begin(id)) {
              record(ticket);
            }
          });
    } catch (ProfileRefused refused) {
      // kept from a release that took it; those that wait behind it must not wait for ever
      course.refuse(id, String.valueOf(refused.getMessage()));
    }
  }

  private void record(ImportTicket ticket) {
    try {
      taking.take(ticket);
    } catch (FileRefused refused) {
      course.refuse(ticket.id(), refused.text());
    } catch (IOException | RuntimeException failed) {
      if (stopping.isAsked()) {
        LOG.info("import {} is left to be run again", ticket.id());
        return;
      }
      // the boundary of the import: whatever happened, it must end, or nobody else's would begin
      String reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("import {} failed, reference {}", ticket.id(), reference, failed);
      course.fail(ticket.id(), "系统出错，这个文件没有导入任何行。请重试，或把编号 " + reference + " 告诉管理员。");
    }
  }
}
