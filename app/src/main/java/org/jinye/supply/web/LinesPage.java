package org.jinye.supply.web;

import java.util.List;
import org.jinye.platform.web.Pager;

/** The order lines that an import brought into a week. */
public record LinesPage(ImportView view, AddedWeek week, List<AddedLine> lines, Pager pager) {}
