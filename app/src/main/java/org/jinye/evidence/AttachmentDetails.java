package org.jinye.evidence;

/**
 * What a person says about a file, as typed.
 *
 * @param takenOn the date of the picture or paper, as 2026-09-24
 * @param fileName as the browser sent it
 */
public record AttachmentDetails(String kind, String title, String takenOn, String fileName) {}
