package org.jinye.tasks;

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
    return starting.start(subject);
  }

  /** Takes the current step of the subject's procedure. */
  @Transactional
  public Moved take(Taking taking) {
    return moving.take(taking);
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
