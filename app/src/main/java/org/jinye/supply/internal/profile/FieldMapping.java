package org.jinye.supply.internal.profile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one field of ours is filled.
 *
 * @param optional the file may lack the column
 * @param cuts applied in this order, each with its number of characters
 * @param prefix put before what the cuts left
 * @param codes foreign words to ours; empty = taken as they are
 * @param otherwise our code for words that {@code codes} does not know
 */
public record FieldMapping(
    TargetField field,
    FieldSource source,
    boolean optional,
    List<CutTo> cuts,
    String prefix,
    Map<String, String> codes,
    @Nullable String otherwise,
    @Nullable MeasureUnit unit,
    List<DateFormat> formats) {

  /** A cut and its number of characters. */
  public record CutTo(Cut cut, int characters) {}
}
