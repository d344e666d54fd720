package org.jinye.tasks;

import org.jinye.organization.Colleague;
import org.jinye.platform.access.Role;

/** Whose work it is before somebody takes it: everybody with the role in exactly this unit. */
public record Post(String unitCode, Role role) {

  public static Post of(Colleague person) {
    return new Post(person.unitCode(), person.role());
  }

  /** The key of the list it waits in. */
  public String desk() {
    return "u:" + unitCode + ":" + role.name();
  }
}
