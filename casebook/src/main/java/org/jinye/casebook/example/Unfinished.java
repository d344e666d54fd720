package org.jinye.casebook.example;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Stage;

/** A file cut off at a day: what was not there yet is left out. */
final class Unfinished {

  private static final Set<String> SERVED = Set.of("penalty_decision", "no_penalty_decision");
  private static final Set<String> NOTICES = Set.of("prior_notice", "no_penalty_notice");

  private Unfinished() {}

  static CaseFile on(CaseFile file, LocalDate day) {
    List<Paper> papers =
        file.papers().stream()
            .filter(paper -> paper.date() == null || !paper.date().isAfter(day))
            .toList();
    LocalDate filed = file.filedOn();
    boolean isFiled = filed != null && !filed.isAfter(day);
    CaseFile until =
        new CaseFile(
            isFiled ? file.number() : "",
            file.procedure(),
            Stage.CHECKING,
            file.bureau(),
            file.cause(),
            file.discovery(),
            isFiled ? filed : null,
            file.parties(),
            file.officers(),
            file.goods(),
            file.decision(),
            papers,
            file.ledger().stream().filter(move -> !move.at().toLocalDate().isAfter(day)).toList(),
            file.recordings().stream()
                .filter(recording -> !recording.from().toLocalDate().isAfter(day))
                .toList(),
            file.receipts().stream().filter(receipt -> !receipt.on().isAfter(day)).toList(),
            null);
    return Altering.of(until).stage(stage(until)).file();
  }

  private static Stage stage(CaseFile file) {
    if (has(file, "cover")) {
      return Stage.ARCHIVED;
    }
    if (has(file, "closing_report")) {
      return Stage.CLOSED;
    }
    if (isDecided(file)) {
      if (!file.receipts().isEmpty()) {
        return Stage.EXECUTED;
      }
      return isServed(file) ? Stage.SERVED : Stage.DECIDED;
    }
    if (file.papers().stream()
        .filter(paper -> NOTICES.contains(paper.kind()))
        .anyMatch(paper -> !file.receiptsOf(paper).isEmpty())) {
      return Stage.NOTIFIED;
    }
    if (has(file, "legal_review")) {
      return Stage.REVIEWED;
    }
    if (has(file, "inquiry_report")) {
      return Stage.INQUIRY_ENDED;
    }
    return file.filedOn() == null ? Stage.CHECKING : Stage.FILED;
  }

  private static boolean isDecided(CaseFile file) {
    return has(file, "penalty_decision")
        || has(file, "no_penalty_decision")
        || has(file, "spot_decision")
        || has(file, "ownerless_decision");
  }

  private static boolean isServed(CaseFile file) {
    return file.papers().stream()
        .filter(paper -> SERVED.contains(paper.kind()))
        .allMatch(paper -> !file.receiptsOf(paper).isEmpty());
  }

  private static boolean has(CaseFile file, String kind) {
    return file.findPaper(kind).isPresent();
  }
}
