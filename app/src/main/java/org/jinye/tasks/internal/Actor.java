package org.jinye.tasks.internal;

import java.util.List;
import java.util.stream.Stream;
import org.jinye.organization.Colleague;
import org.jinye.tasks.Post;
import org.jinye.tasks.Task;

/**
 * Who acts, and for whom he stands in today.
 *
 * @param away the people for whom he stands in
 */
public record Actor(Colleague me, List<Colleague> away) {

  public long id() {
    return me.id();
  }

  /** The lists whose tasks wait for him: his own, his post's, those of the people away. */
  public List<String> desks() {
    return Stream.concat(Stream.of(me), away.stream()).flatMap(Actor::desks).distinct().toList();
  }

  /** As {@link #desks}, without those of the people away. */
  public List<String> ownDesks() {
    return desks(me).toList();
  }

  /** The desk of his post as a superior. */
  public List<String> postDesks() {
    return Stream.concat(Stream.of(me), away.stream()).flatMap(Actor::posts).distinct().toList();
  }

  /** For whom he acts when he handles the task; empty when for himself. */
  public String onBehalfOf(Task task) {
    if (ownDesks().contains(task.desk())) {
      return "";
    }
    return away.stream()
        .filter(person -> desks(person).anyMatch(task.desk()::equals))
        .map(Colleague::name)
        .findFirst()
        .orElse("");
  }

  private static Stream<String> desks(Colleague person) {
    return Stream.concat(Stream.of("a:" + person.id()), posts(person));
  }

  private static Stream<String> posts(Colleague person) {
    return person.roles().stream().map(role -> new Post(person.unitCode(), role).desk());
  }
}
