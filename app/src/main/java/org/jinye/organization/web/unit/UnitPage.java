package org.jinye.organization.web.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.organization.internal.person.PersonRow;
import org.jinye.organization.internal.post.PostRow;
import org.jinye.organization.internal.unit.UnitRow;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A unit with its posts on a day, its people and the units below.
 *
 * @param day as of which posts and holders are shown
 * @param people the first of those who work in the unit itself
 * @param keeps whether the reader may change it
 * @param errors of the forms on the page, by field
 * @param typed what stands in them
 */
public record UnitPage(
    UnitRow row,
    LocalDate day,
    LocalDate today,
    List<PostRow> posts,
    List<PostRow> closedPosts,
    List<PersonRow> people,
    long peopleInAll,
    List<UnitRow> below,
    boolean keeps,
    Map<String, String> errors,
    Map<String, String> typed) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  public boolean isToday() {
    return day.equals(today);
  }

  public boolean isClosed() {
    return !row.unit().isOpen(today) && !today.isBefore(row.unit().validFrom());
  }

  public boolean seesPeople() {
    return !people.isEmpty();
  }

  public String line() {
    var line = row.unit().line();
    return line == null ? "全部条线" : line.title();
  }

  public List<Choice> postKinds() {
    return Choices.postKinds();
  }

  public String path() {
    return "/units/" + row.unit().code();
  }
}
