package org.jinye.organization.internal.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person as lists show him.
 *
 * @param left last day; null = works here
 * @param username of the linked account; empty = none
 * @param posts titles of the posts held today, A persons first
 */
public record PersonRow(
    long id,
    String staffNumber,
    String name,
    String unitCode,
    String unit,
    LocalDate entered,
    @Nullable LocalDate left,
    String identityMasked,
    String telephoneMasked,
    long accountId,
    String username,
    String posts,
    int version) {}
