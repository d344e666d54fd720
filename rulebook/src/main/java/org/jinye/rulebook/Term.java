package org.jinye.rulebook;

/** A stable code with the Chinese words shown for it: a reason, a cause, a choice. */
public record Term(String code, String title) {}
