package org.jinye.warnings.web.suppression;

import java.util.List;
import org.jinye.platform.web.Pager;
import org.jinye.warnings.internal.suppression.SuppressionStore.Hit;

/** A page of what a run found and suppressions left alone. */
public record HitsPage(long run, List<Hit> hits, Pager pager) {}
