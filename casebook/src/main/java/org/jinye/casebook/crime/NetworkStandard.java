package org.jinye.casebook.crime;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.casebook.CasebookFiles;
import org.jinye.casebook.penalty.Dated;
import org.jinye.casebook.penalty.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What a network case needs.
 *
 * @param province first two digits of the division code; empty = everywhere that has no own
 * @param money least amount, in yuan
 * @param links least number of links, or
 * @param premises least number of premises in one link, or
 * @param vehicles least number of vehicles
 * @param arrests least number of arrests
 * @param source the document in which its tests were read
 * @param note what is to be known before they are used; empty = nothing
 */
public record NetworkStandard(
    Level level,
    String province,
    long money,
    int links,
    int premises,
    int vehicles,
    int arrests,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Mark mark,
    String source,
    String note)
    implements Dated {

  /** Whose standard it is. */
  public enum Level {
    NATIONAL("国标"),
    PROVINCIAL("省标");

    private final String title;

    Level(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public static List<NetworkStandard> read() {
    return CasebookFiles.list("network_standards", NetworkStandard.class);
  }

  /** The standard of a level in a province on a day: its own, or else the common one. */
  public static Optional<NetworkStandard> find(Level level, String province, LocalDate day) {
    return read().stream()
        .filter(standard -> standard.level() == level && standard.isValidOn(day))
        .filter(standard -> standard.province().isEmpty() || standard.province().equals(province))
        .reduce((one, other) -> one.province().isEmpty() ? other : one);
  }
}
