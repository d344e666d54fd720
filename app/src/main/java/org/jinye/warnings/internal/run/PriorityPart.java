package org.jinye.warnings.internal.run;

/**
 * One reason to look at a warning sooner or later.
 *
 * @param part stable code
 * @param points added to the priority; negative when it is probably harmless
 * @param words what speaks for it, in Chinese
 */
record PriorityPart(String part, int points, String words) {}
