package org.jinye.platform.web;

/** One entry of a drop-down list. */
public record Choice(String value, String title) {}
