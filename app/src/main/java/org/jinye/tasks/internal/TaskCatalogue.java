package org.jinye.tasks.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.tasks.RecurringKind;
import org.jinye.tasks.Task;
import org.jinye.tasks.TaskKind;
import org.jinye.tasks.TaskKind.Ending;
import org.jinye.tasks.internal.procedure.ProcedureBook;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of tasks that the modules contributed. */
@Component
public class TaskCatalogue {

  private final Map<String, TaskKind> kinds = new LinkedHashMap<>();

  private final ProcedureBook book;

  TaskCatalogue(
      ObjectProvider<TaskKind> contributed,
      ObjectProvider<RecurringKind> recurring,
      ProcedureBook book) {
    this.book = book;
    Stream<TaskKind> all =
        Stream.concat(
            contributed.orderedStream(), recurring.orderedStream().map(RecurringKind::kind));
    for (TaskKind kind : all.toList()) {
      if (kinds.put(kind.code(), kind) != null) {
        throw new IllegalStateException("contributed twice: tasks of " + kind.code());
      }
    }
  }

  /**
   * What pages call the kind: a procedure's title where its module contributed none; tasks of a
   * module that was taken out keep their code.
   */
  public String title(String code) {
    TaskKind kind = kinds.get(code);
    if (kind != null) {
      return kind.title();
    }
    return book.findTitle(code).orElse(code);
  }

  /** Address of the subject's page; empty when it has none. */
  public String link(Task task) {
    TaskKind kind = kinds.get(task.kind());
    return kind == null ? "" : kind.link().apply(task.subjectId());
  }

  /** Whether a person finishes such a task on its own page. */
  public boolean endsHere(String code) {
    TaskKind kind = kinds.get(code);
    return kind != null && kind.ending() == Ending.HERE;
  }
}
