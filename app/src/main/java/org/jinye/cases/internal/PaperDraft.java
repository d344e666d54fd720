package org.jinye.cases.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.GoodsLine;
import org.jspecify.annotations.Nullable;

/**
 * What was written on a paper.
 *
 * @param on the day it bears; null = the day on which it is issued
 * @param about the paper that it serves, extends or answers; null for none
 * @param fields by the codes of the kind; empty texts stand for fields left open
 * @param goods the list on it, for kinds that have one
 * @param pages number of pages; 0 = not counted
 */
public record PaperDraft(
    @Nullable LocalDate on,
    @Nullable Long about,
    Map<String, String> fields,
    List<GoodsLine> goods,
    int pages) {

  public PaperDraft {
    fields = Map.copyOf(fields);
    goods = List.copyOf(goods);
  }
}
