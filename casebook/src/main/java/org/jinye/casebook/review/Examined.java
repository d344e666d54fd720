package org.jinye.casebook.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Party;
import org.jinye.casebook.WorkDays;
import org.jinye.casebook.procedure.Limit;

/** A file under review on a day. */
record Examined(CaseFile file, LocalDate today, WorkDays workDays) {

  private static final List<String> DECISIONS =
      List.of("penalty_decision", "no_penalty_decision", "spot_decision", "ownerless_decision");

  /** The day that says which rules count: that of the filing, before it that of the discovery. */
  LocalDate ruleDay() {
    LocalDate filed = file.filedOn();
    return filed == null ? file.discovery().at().toLocalDate() : filed;
  }

  Stream<Paper> papers(List<String> kinds) {
    return file.papers().stream().filter(paper -> kinds.contains(paper.kind()));
  }

  Stream<Paper> decisions() {
    return papers(DECISIONS);
  }

  /** The first day on which something was decided. */
  Optional<LocalDate> decidedOn() {
    return decisions().flatMap(paper -> Stream.ofNullable(paper.date())).min(LocalDate::compareTo);
  }

  int limit(String code) {
    return Limit.get(code, ruleDay()).length();
  }

  /** The last day of a limit in working days. */
  LocalDate lastDay(LocalDate from, String limit) {
    return workDays.plus(from, limit(limit));
  }

  String partyName() {
    return file.findParty().map(Party::name).orElse("");
  }

  boolean hasPaper(String kind) {
    return file.papers().stream().anyMatch(paper -> paper.kind().equals(kind));
  }
}
