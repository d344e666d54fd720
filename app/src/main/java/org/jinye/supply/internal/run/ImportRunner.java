package org.jinye.supply.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jinye.platform.access.Scope;
import org.jinye.supply.internal.duck.DuckFailure;
import org.jinye.supply.internal.source.FileRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Carries out an import from its beginning, as often as it takes: until the last transaction
 * nothing of it is visible, so a killed one is simply run again.
 */
@Component
public class ImportRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

  private final ImportTickets tickets;
  private final ImportCourse course;
  private final FileTaking taking;
  private final DataSource database;

  ImportRunner(ImportTickets tickets, ImportCourse course, FileTaking taking, DataSource database) {
    this.tickets = tickets;
    this.course = course;
    this.taking = taking;
    this.database = database;
  }

  /** Returns false, having done nothing, while another import is running. */
  public boolean run(long id) {
    ImportTicket ticket = Scope.system("导入").get(() -> tickets.get(id));
    return ticket.scope().get(() -> runAlone(ticket));
  }

  private boolean runAlone(ImportTicket ticket) {
    try {
      Optional<ImportLock> lock = ImportLock.take(database);
      if (lock.isEmpty()) {
        return false;
      }
      try (ImportLock held = lock.get()) {
        held.require();
        if (course.begin(ticket.id())) {
          record(ticket);
        }
        return true;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the import lock cannot be asked for", e);
    }
  }

  private void record(ImportTicket ticket) {
    try {
      taking.take(ticket);
    } catch (FileRefused refused) {
      course.refuse(ticket.id(), refused.text());
    } catch (DuckFailure
        | DataAccessException
        | IOException
        | UncheckedIOException
        | IllegalStateException failed) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("import {} failed, reference {}", ticket.id(), reference, failed);
      course.fail(ticket.id(), "系统出错，这个文件没有导入任何行。请重试，或把编号 " + reference + " 告诉管理员。");
    }
  }
}
