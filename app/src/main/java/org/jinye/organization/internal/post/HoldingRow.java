package org.jinye.organization.internal.post;

import java.time.LocalDate;
import org.jinye.organization.Place;
import org.jspecify.annotations.Nullable;

/** Somebody's time in a post, with the names of then. */
public record HoldingRow(
    long id,
    long personId,
    long postId,
    String staffNumber,
    String personName,
    String postCode,
    String postTitle,
    String unitCode,
    String unitName,
    Place place,
    LocalDate from,
    @Nullable LocalDate to,
    String ground) {

  public Term term() {
    return new Term(
        staffNumber.isEmpty() ? "#" + personId : staffNumber,
        postCode.isEmpty() ? "#" + postId : postCode,
        place,
        from,
        to);
  }

  /** Began and did not end before the day. */
  public boolean isOn(LocalDate day) {
    return term().holdsOn(day);
  }
}
