package org.jinye.tasks.internal.reminder;

/** A letter in plain text. */
record Letter(String to, String subject, String text) {}
