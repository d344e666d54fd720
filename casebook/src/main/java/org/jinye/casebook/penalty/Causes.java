package org.jinye.casebook.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.casebook.CasebookFiles;

/**
 * The catalogue of causes.
 *
 * @param all every version of every cause
 * @param listed the list of 30 and its local extras
 */
public record Causes(List<Cause> all, List<ListedCause> listed) {

  public Causes {
    all = List.copyOf(all);
    listed = List.copyOf(listed);
  }

  /** As the files of the casebook have them. */
  public static Causes read() {
    return new Causes(
        CasebookFiles.list("causes", Cause.class),
        CasebookFiles.list("cause_names", ListedCause.class));
  }

  /** The causes that are in force on a day, in the order of the catalogue. */
  public List<Cause> on(LocalDate day) {
    return all.stream().filter(cause -> cause.isValidOn(day)).toList();
  }

  public Optional<Cause> find(String code, LocalDate day) {
    return on(day).stream().filter(cause -> cause.code().equals(code)).findFirst();
  }

  /** The bound by which the act is another, graver cause than it was taken for. */
  public Optional<Graver> findGraver(Cause taken, Circumstances facts, LocalDate day) {
    return on(day).stream()
        .flatMap(cause -> cause.bounds().stream().map(bound -> new Graver(cause, bound)))
        .filter(graver -> graver.bound().insteadOf().contains(taken.code()))
        .filter(graver -> graver.bound().isMetBy(facts))
        .findFirst();
  }

  /** The cause that applies instead, and why. */
  public record Graver(Cause cause, Bound bound) {}
}
