package org.jinye.casebook.crime;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.casebook.CasebookFiles;
import org.jinye.casebook.crime.NetworkFigures.Link;
import org.jinye.casebook.penalty.Dated;
import org.jinye.casebook.penalty.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The link of a network that the cause of a case suggests; somebody has to judge it.
 *
 * @param isPremises the place of the discovery is a premises of the link
 */
public record LinkOfCause(
    String cause,
    Link link,
    boolean isPremises,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Mark mark)
    implements Dated {

  private static final List<LinkOfCause> ALL =
      CasebookFiles.list("network_links", LinkOfCause.class);

  public static Optional<LinkOfCause> find(String cause, LocalDate day) {
    return ALL.stream().filter(one -> one.cause().equals(cause) && one.isValidOn(day)).findFirst();
  }
}
