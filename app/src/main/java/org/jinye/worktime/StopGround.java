package org.jinye.worktime;

/**
 * A ground on which the law lets a clock stop.
 *
 * @param code stable code (APPRAISAL)
 * @param title words for people (鉴定)
 */
public record StopGround(String code, String title) {}
