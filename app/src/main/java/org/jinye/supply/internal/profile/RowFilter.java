package org.jinye.supply.internal.profile;

import java.util.List;

/** Rows whose column holds one of the values are kept, the others rejected as not wanted. */
public record RowFilter(FieldSource.Column column, List<String> values) {}
