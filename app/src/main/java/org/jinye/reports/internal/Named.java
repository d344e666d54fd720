package org.jinye.reports.internal;

/** A code with the words that people know it by. */
public record Named(String code, String title) {}
