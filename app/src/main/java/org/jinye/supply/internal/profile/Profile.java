package org.jinye.supply.internal.profile;

import java.util.List;

/**
 * An import profile.
 *
 * @param id short name, {@code iowa-2018}
 * @param sha256 of its text: the same file under a changed profile is another import
 */
public record Profile(String id, String title, String sha256, List<KindMapping> kinds) {}
