package org.jinye.tasks;

import java.util.Comparator;
import org.jinye.organization.Colleague;
import org.jinye.platform.access.Role;

/** Whose work it is before somebody takes it: everybody with the role in exactly this unit. */
public record Post(String unitCode, Role role) {

  /** The post of a person's own work: of several roles that of the greatest weight. */
  public static Post of(Colleague person) {
    Role role = person.roles().stream().min(Comparator.naturalOrder()).orElse(Role.SUPERVISOR);
    return new Post(person.unitCode(), role);
  }

  /** The key of the list it waits in. */
  public String desk() {
    return "u:" + unitCode + ":" + role.name();
  }
}
