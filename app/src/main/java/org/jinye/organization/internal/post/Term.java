package org.jinye.organization.internal.post;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jinye.organization.Place;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time in a post.
 *
 * @param person staff number
 * @param post code of the post
 * @param from first day
 * @param to last day; null = until further notice
 */
public record Term(
    String person, String post, Place place, LocalDate from, @Nullable LocalDate to) {

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  boolean overlaps(Term other) {
    return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
  }

  /** One place has one person at a time, and nobody is A and B of a post at once. */
  public boolean clashesWith(Term other) {
    return post.equals(other.post)
        && (place == other.place || person.equals(other.person))
        && overlaps(other);
  }

  public Optional<Term> clashIn(Collection<Term> others) {
    return others.stream().filter(this::clashesWith).findFirst();
  }

  /** 2026-01-01 至 2026-06-30. */
  public String words() {
    return from + (to == null ? " 起" : " 至 " + to);
  }
}
