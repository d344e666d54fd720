package org.jinye.warnings;

import java.time.LocalDate;

/**
 * What an evaluation shall judge.
 *
 * @param cityCode the city whose retailers are judged, four digits
 * @param from first judged day
 * @param to last judged day
 * @param startedBy who asks; the trail of the warnings names him
 */
public record RunRequest(String cityCode, LocalDate from, LocalDate to, String startedBy) {}
