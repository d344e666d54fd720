package org.jinye.retailers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a retailer on a day.
 *
 * @param kind a word for what sort of thing it is: 预警
 * @param words a sentence
 * @param url page of the thing; null = it has none
 */
public record DatedThing(LocalDate day, String kind, String words, @Nullable String url) {}
