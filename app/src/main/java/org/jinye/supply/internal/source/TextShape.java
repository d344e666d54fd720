package org.jinye.supply.internal.source;

import java.util.List;

/**
 * How a text file is built. A regular file has one record a line, the header's number of fields in
 * each and quotes only where they belong, so DuckDB can read it as it lies; any other is tidied
 * first.
 *
 * @param records data records, the header not counted; right for regular files only
 */
public record TextShape(
    String charset,
    byte delimiter,
    List<String> header,
    boolean windowsLineEnds,
    boolean regular,
    long records) {}
