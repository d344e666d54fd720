package org.jinye.casebook.penalty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jinye.casebook.CasebookFiles;

/** The factors that may be found. */
public record Factors(List<Factor> all) {

  public Factors {
    all = List.copyOf(all);
  }

  public static Factors read() {
    return new Factors(CasebookFiles.list("factors", Factor.class));
  }

  public List<Factor> on(LocalDate day) {
    return all.stream().filter(factor -> factor.isValidOn(day)).toList();
  }

  /**
   * The factors of these codes as they stand on a day, in the order of the catalogue.
   *
   * @throws IllegalArgumentException for a code that is not in force then
   */
  public List<Factor> of(Collection<String> codes, LocalDate day) {
    List<Factor> found = on(day).stream().filter(factor -> codes.contains(factor.code())).toList();
    for (String code : codes) {
      if (found.stream().noneMatch(factor -> factor.code().equals(code))) {
        throw new IllegalArgumentException("no factor " + code + " on " + day);
      }
    }
    return found;
  }
}
