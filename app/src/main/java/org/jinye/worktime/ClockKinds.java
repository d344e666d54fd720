package org.jinye.worktime;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a module tells about the clocks of its records; contributed as a bean.
 *
 * @param owner kind of record, as in {@link ClockOwner#kind()}
 * @param title what pages call such a record (案件)
 * @param path address of the record's page by its id
 */
public record ClockKinds(
    String owner, String title, UnaryOperator<String> path, List<ClockKind> kinds) {}
