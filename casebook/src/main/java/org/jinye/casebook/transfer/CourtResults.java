package org.jinye.casebook.transfer;

/** How many persons were arrested, prosecuted and sentenced. */
public record CourtResults(int arrested, int prosecuted, int sentenced) {}
