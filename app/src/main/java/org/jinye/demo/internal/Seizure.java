package org.jinye.demo.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A carton, or some without a legible code, of a seizure.
 *
 * @param shop where they were found; null when it was on the road
 */
record Seizure(
    String number,
    int line,
    LocalDate day,
    County county,
    Item item,
    String code,
    int cartons,
    String party,
    String identity,
    @Nullable Shop shop) {}
