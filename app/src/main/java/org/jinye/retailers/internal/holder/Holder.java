package org.jinye.retailers.internal.holder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person behind a shop, with dates; the identity number only with stars. */
public record Holder(
    long id,
    String retailerId,
    String name,
    HolderRole role,
    @Nullable String identityMasked,
    LocalDate since,
    @Nullable LocalDate until) {}
