package org.jinye.supply.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jinye.supply.RecordKind;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.intake.Progress;
import org.jinye.supply.internal.intake.RowIntake;
import org.jinye.supply.internal.intake.RowLists;
import org.jinye.supply.internal.source.FileProbe;
import org.jinye.supply.internal.source.RawTable;
import org.jinye.supply.internal.source.SourceFile;
import org.springframework.stereotype.Component;

/** Takes one file, or one lot of corrected rows, to the point where its rows count. */
@Component
class FileTaking {

  private final ImportCourse course;
  private final Workbench workbench;
  private final References references;
  private final ImportKeys keys;
  private final Corrections corrections;
  private final WeekImport weeks;
  private final RegisterImport registers;

  FileTaking(
      ImportCourse course,
      Workbench workbench,
      References references,
      ImportKeys keys,
      Corrections corrections,
      WeekImport weeks,
      RegisterImport registers) {
    this.course = course;
    this.workbench = workbench;
    this.references = references;
    this.keys = keys;
    this.corrections = corrections;
    this.weeks = weeks;
    this.registers = registers;
  }

  void take(ImportTicket ticket) throws IOException {
    Path work = workbench.clear(ticket.id());
    try {
      if (ticket.correctsImport() != null) {
        takeCorrected(ticket, ticket.correctsImport(), work);
      } else {
        takeFile(ticket, Objects.requireNonNull(ticket.file()), work);
      }
    } finally {
      workbench.remove(ticket.id());
    }
  }

  private void takeFile(ImportTicket ticket, Path path, Path work) throws IOException {
    SourceFile file = new FileProbe(work).probe(path);
    Optional<Long> same = course.noteContent(ticket.id(), file);
    if (same.isPresent()) {
      course.repeat(ticket.id(), same.get());
      return;
    }
    try (Duck duck = Duck.open(workbench.limits(work))) {
      progress(ticket).at(10, "读取文件");
      takeRows(ticket, RowIntake.open(duck, file, work, terms(ticket)));
    }
  }

  private void takeCorrected(ImportTicket ticket, long corrected, Path work) throws IOException {
    try (Duck duck = Duck.open(workbench.limits(work))) {
      progress(ticket).at(10, "读取更正后的行");
      RawTable rows = corrections.load(duck, corrected);
      takeRows(ticket, RowIntake.of(duck, rows, terms(ticket)));
    }
  }

  private void takeRows(ImportTicket ticket, RowIntake rows) throws IOException {
    RecordKind kind = rows.binding().kind();
    course.noteKind(ticket.id(), kind, rows.raw().header());
    references.fill(rows.duck());
    RowLists lists = workbench.lists(ticket.id());
    switch (kind) {
      case RETAILERS, ITEMS, FILINGS, ATTRIBUTES, STOCK_COUNTS, LIMITS, PLANS, SEIZURES ->
          registers.take(rows, lists);
      case ORDER_LINES, DELIVERIES, PAYMENTS -> weeks.take(rows, lists, progress(ticket));
    }
  }

  private RowIntake.Terms terms(ImportTicket ticket) {
    return new RowIntake.Terms(
        ticket.profile(), ticket.id(), workbench.today(), ticket.scope().unitCode(), keys);
  }

  // Weeks are written by other threads, which have no scope of their own.
  private Progress progress(ImportTicket ticket) {
    return (percent, phase) ->
        ticket.scope().run(() -> course.progress(ticket.id(), percent, phase));
  }
}
