package org.jinye.organization.internal.post;

import java.time.LocalDate;
import org.jinye.organization.PostKind;
import org.jspecify.annotations.Nullable;

/**
 * A post with those who held it on the day that was asked for.
 *
 * @param a null = vacant
 * @param b null = none
 * @param inPlace who stood in for A; null = A was there, or nobody did
 */
public record PostRow(
    long id,
    String code,
    String unitCode,
    String unit,
    String title,
    PostKind kind,
    LocalDate from,
    @Nullable LocalDate to,
    int version,
    @Nullable String a,
    @Nullable String b,
    boolean away,
    @Nullable String inPlace) {}
