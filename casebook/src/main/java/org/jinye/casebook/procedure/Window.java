package org.jinye.casebook.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;
import org.jinye.casebook.WorkDays;
import org.jspecify.annotations.Nullable;

/**
 * The days between notice and decision in which the party may state, defend and ask for a hearing
 * (行政处罚法第四十四、四十五、六十二、六十四条).
 */
public record Window(CaseFile file, WorkDays workDays) {

  /** Its last day by all notices that were served; empty while none was. */
  public Optional<LocalDate> findLastDay() {
    @Nullable LocalDate last = null;
    for (Paper notice : notices()) {
      Optional<LocalDate> served = ServedOn.of(file, notice);
      if (served.isEmpty()) {
        return Optional.empty();
      }
      LocalDate end = end(notice, served.get());
      last = last == null || end.isAfter(last) ? end : last;
    }
    return Optional.ofNullable(last);
  }

  /** Over on the day: its last day lies before, or the party gave it up in writing. */
  public boolean isOverOn(LocalDate day) {
    return isWaived() || findLastDay().filter(day::isAfter).isPresent();
  }

  /** The party gave up statement, defence and hearing in writing. */
  public boolean isWaived() {
    return file.papers("defence_record").stream()
        .anyMatch(record -> record.text("waived").equals("true"));
  }

  private List<Paper> notices() {
    return file.papers().stream()
        .filter(paper ->
            paper.kind().equals("prior_notice")
                || paper.kind().equals("no_penalty_notice")
                || paper.kind().equals("hearing_right_notice"))
        .toList();
  }

  private LocalDate end(Paper notice, LocalDate served) {
    boolean hearing =
        notice.kind().equals("hearing_right_notice") || notice.text("hearing_told").equals("true");
    LocalDate of = file.filedOn() == null ? served : file.filedOn();
    Limit limit = Limit.get(hearing ? "HEAR_REQ" : "DEFENCE", of);
    return workDays.plus(served, limit.length());
  }
}
