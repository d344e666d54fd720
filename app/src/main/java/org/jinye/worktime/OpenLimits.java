package org.jinye.worktime;

import java.util.List;

/**
 * Contributed as a bean by a module whose open limits are not {@link LimitClocks}, so that a new
 * calendar reports which of them it moves.
 */
@FunctionalInterface
public interface OpenLimits {

  /** The open limits in the asker's scope. */
  List<OpenLimit> listOpenLimits();
}
