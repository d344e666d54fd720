package org.jinye.evidence;

import java.util.List;
import org.jinye.platform.web.Choice;

/**
 * Where a new attachment goes.
 *
 * @param unitCode the unit that the owning record belongs to; who sees that unit sees the file
 * @param kinds the kinds that the owner takes: code and title
 */
public record AttachmentPlace(Owner owner, String unitCode, List<Choice> kinds) {}
