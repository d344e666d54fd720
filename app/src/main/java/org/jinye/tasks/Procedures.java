package org.jinye.tasks;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jinye.tasks.internal.procedure.MovingOn;
import org.jinye.tasks.internal.procedure.ProcedureBook;
import org.jinye.tasks.internal.procedure.RunningStore;
import org.jinye.tasks.internal.procedure.StartingProcedure;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Procedures as data. Starting and taking a step move the instance, end its task and open the next
 * one with its limit in one transaction; the task's kind is the procedure's code.
 */
@Service
public class Procedures {

  private final StartingProcedure starting;
  private final MovingOn moving;
  private final RunningStore store;
  private final ProcedureBook book;

  Procedures(StartingProcedure starting, MovingOn moving, RunningStore store, ProcedureBook book) {
    this.starting = starting;
    this.moving = moving;
    this.store = store;
    this.book = book;
  }

  /**
   * What a procedure is started for.
   *
   * @param code of the procedure
   * @param title what lists call the subject
   * @param unitCode the unit that the subject belongs to
   */
  public record Subject(String code, String id, String title, String unitCode, String reason) {}

  /**
   * Starts the version that is in force for the subject's unit today; false when one runs already.
   */
  @Transactional
  public boolean start(Subject subject) {
    return starting.start(List.of(subject)) == 1;
  }

  /** The same for many in a few statements; how many did not run yet. */
  @Transactional
  public int startAll(Collection<Subject> subjects) {
    return starting.start(subjects);
  }

  /** Takes the current step of the subject's procedure. */
  @Transactional
  public Moved take(Taking taking) {
    return moving.take(taking.procedure(), List.of(taking)).getFirst();
  }

  /**
   * The same for many subjects of one procedure in a few statements: what became of each, in the
   * order given. Those that cannot be taken say why, and the others are taken.
   *
   * @throws IllegalArgumentException when a subject stands in it twice, or several procedures do
   */
  @Transactional
  public List<Moved> takeAll(List<Taking> takings) {
    if (takings.isEmpty()) {
      return List.of();
    }
    String code = takings.getFirst().procedure();
    long subjects = takings.stream().map(Taking::subjectId).distinct().count();
    if (subjects < takings.size() || !takings.stream().allMatch(t -> t.procedure().equals(code))) {
      throw new IllegalArgumentException("one procedure, each subject once: " + takings);
    }
    return moving.take(code, takings);
  }

  /** The newest run of the procedure for the subject. */
  public Optional<Running> find(String code, String subjectId) {
    return store.find(code, subjectId);
  }

  /** The version in force today for a unit: its own, or that of the nearest unit above. */
  public Procedure getInForce(String code, String unitCode) {
    return book.getInForce(code, unitCode).procedure();
  }

  /** The version that something started with. */
  public Procedure getVersion(long id) {
    return book.get(id).procedure();
  }
}
