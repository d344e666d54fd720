package org.jinye.casebook.example;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.WorkDays;

/**
 * Example case files: archived, whole and without a fault; names, days and goods vary with the
 * seed, and the same seed gives the same file.
 */
public final class CaseFileExamples {

  private final WorkDays workDays;

  /** By the calendar that the review will count with. */
  public CaseFileExamples(WorkDays workDays) {
    this.workDays = workDays;
  }

  public CaseFile clean(Course course, long seed) {
    return Completed.of(draft(course, seed));
  }

  public CaseFile clean(Course course, Setting setting, long seed) {
    return Completed.of(draft(course, setting, seed));
  }

  private CaseFile draft(Course course, long seed) {
    return draft(course, Setting.of(seed, workDays), seed);
  }

  private CaseFile draft(Course course, Setting setting, long seed) {
    FileDraft draft = new FileDraft(course, setting, seed, workDays);
    InquiryPapers.write(draft);
    switch (course) {
      case PLAIN, PRESERVED, HEARD, WAIVED, UNPUNISHED -> DecisionPapers.write(draft);
      case APPRAISED -> {
        DecisionPapers.write(draft);
        EndingPapers.destroy(draft);
      }
      case TRANSFERRED -> EndingPapers.transfer(draft);
      case OWNERLESS -> EndingPapers.disposeOfOwnerless(draft);
      case SPOT -> DecisionPapers.writeOnTheSpot(draft);
    }
    EndingPapers.close(draft);
    EndingPapers.archive(draft);
    return draft.file();
  }

  /** The clean file as it stood on the evening of a day. */
  public CaseFile cleanOn(Course course, long seed, LocalDate day) {
    return Unfinished.on(clean(course, seed), day);
  }

  /** The clean file of a setting as it stood on the evening of a day. */
  public CaseFile cleanOn(Course course, Setting setting, long seed, LocalDate day) {
    return Unfinished.on(clean(course, setting, seed), day);
  }

  /**
   * A file in which one rule of the review finds a fault and no other.
   *
   * @throws IllegalArgumentException for a rule without an example
   */
  public CaseFile flawed(String rule, long seed) {
    Flaw flaw = Flaws.get(rule);
    return Completed.of(flaw.spoil(draft(flaw.course(), seed)));
  }

  /** The same in a setting. */
  public CaseFile flawed(String rule, Setting setting, long seed) {
    Flaw flaw = Flaws.get(rule);
    return Completed.of(flaw.spoil(draft(flaw.course(), setting, seed)));
  }

  /** A file that was filed before its breach was found: found by the rule of the filing's time. */
  public CaseFile filedBeforeFound(long seed) {
    return Completed.of(
        ProcedureFlaws.filedBeforeFound(Altering.of(draft(Course.PLAIN, seed))).file());
  }

  /** A file of the course with several faults, one after the other. */
  public CaseFile flawed(Course course, List<String> rules, long seed) {
    CaseFile file = draft(course, seed);
    for (String rule : rules) {
      file = Flaws.get(rule).spoil(file);
    }
    return Completed.of(file);
  }

  /** The same file without the fault, to compare with. */
  public CaseFile unflawed(String rule, long seed) {
    return clean(Flaws.get(rule).course(), seed);
  }

  /** The rules for which there is an example of a fault. */
  public static Set<String> rules() {
    return Flaws.rules();
  }
}
