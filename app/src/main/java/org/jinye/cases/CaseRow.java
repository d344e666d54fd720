package org.jinye.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Discovery;
import org.jinye.casebook.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A case as a line of a list and as the head of its page.
 *
 * @param version grows with every change of its facts
 * @param courseEnd name of the {@link org.jinye.casebook.procedure.CaseEnd}; empty while it goes on
 * @param number of its filing; empty before
 * @param cause code of the cause; empty while not known
 * @param foundAt by the clock of the place
 * @param originKind what it came from (warning, visit, scene …); empty = nothing in the system
 * @param endedOn the day of the closing report
 * @param dueOn the first last day of the clocks that bind the bureau; null = none runs
 * @param fineFen decided, before that proposed
 * @param partyName of the first party; empty for goods without an owner
 * @param sticks cigarettes among the goods
 * @param suspected its figures pass a criminal threshold
 * @param transferStage name of the stage of its transfer; empty = nothing was entered
 */
public record CaseRow(
    long id,
    int version,
    String unitCode,
    CaseProcedure procedure,
    Stage stage,
    String courseEnd,
    String number,
    String cause,
    Discovery.Source source,
    LocalDateTime foundAt,
    String place,
    String summary,
    String campaign,
    String originKind,
    String originId,
    @Nullable LocalDate filedOn,
    @Nullable LocalDate decidedOn,
    @Nullable LocalDate servedOn,
    @Nullable LocalDate endedOn,
    @Nullable LocalDate archivedOn,
    @Nullable LocalDate dueOn,
    long fineFen,
    String partyName,
    long sticks,
    long valueFen,
    boolean suspected,
    String transferStage,
    String openedBy,
    long openedById,
    Instant openedAt) {

  /** Whether it still asks for work before it is closed. */
  public boolean isOpen() {
    return courseEnd.isEmpty() && stage.compareTo(Stage.CLOSED) < 0;
  }

  /** Its number; until it is filed, that of its registration. */
  public String title() {
    return number.isEmpty() ? "登记 " + id + " 号（未立案）" : number;
  }

  public String url() {
    return "/cases/" + id;
  }
}
