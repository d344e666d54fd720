package org.jinye.supply.web;

import java.util.List;
import org.jinye.supply.ReasonCount;
import org.jspecify.annotations.Nullable;

/**
 * An import's account.
 *
 * @param weeks what it brought into the lake, by week
 * @param correctedBy the import that brought its rejected rows in again
 * @param repetitions later imports of the same file
 * @param corrected rejected rows that somebody corrected
 */
public record ImportPage(
    ImportView view,
    List<ReasonCount> reasons,
    List<AddedWeek> weeks,
    @Nullable Long correctedBy,
    List<Long> repetitions,
    long corrected) {

  public boolean mayBringInAgain() {
    return view.isCounted() && view.record().rows().rejected() > 0 && correctedBy == null;
  }

  public String rejectsLink() {
    return view.link() + "/rejects";
  }
}
