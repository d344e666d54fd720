package org.jinye.warnings.internal.backtest;

import java.util.List;

/** One parameter of B and the values that it takes one after the other. */
public record CurveValues(String parameter, List<String> values) {

  public CurveValues {
    values = List.copyOf(values);
  }
}
