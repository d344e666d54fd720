package org.jinye.evidence;

import java.util.List;
import java.util.Set;
import org.jinye.platform.web.Choice;

/**
 * Where a new attachment goes.
 *
 * @param unitCode the unit that the owning record belongs to; who sees that unit sees the file
 * @param kinds the kinds that the owner takes: code and title
 * @param legible kinds of which a picture that cannot be read is refused, whatever is said for it
 */
public record AttachmentPlace(
    Owner owner, String unitCode, List<Choice> kinds, Set<String> legible) {

  public AttachmentPlace(Owner owner, String unitCode, List<Choice> kinds) {
    this(owner, unitCode, kinds, Set.of());
  }
}
