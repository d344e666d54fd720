package org.jinye.worktime.web;

import org.jinye.platform.web.Pager;

/** What an edition moved, page by page. */
public record MovedPage(int year, int edition, MovedPart moved, Pager pager) {}
