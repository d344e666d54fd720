package org.jinye.warnings.web;

/** A state, or a word for several, with the number of warnings behind it. */
public record StateTab(StateFilter state, long warnings, String url, boolean chosen) {}
