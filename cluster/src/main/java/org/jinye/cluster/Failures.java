package org.jinye.cluster;

import org.apache.spark.SparkThrowable;
import org.jspecify.annotations.Nullable;

/** Says in words what Spark means by a failure. */
final class Failures {
  private Failures() {}

  static RuntimeException translated(RuntimeException failure) {
    if (failure instanceof ClusterException known) {
      return known;
    }
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SparkThrowable spark) {
        @Nullable String condition = spark.getCondition();
        @Nullable String path = spark.getMessageParameters().get("path");
        if (condition != null && condition.startsWith("FAILED_READ_FILE") && path != null) {
          return ClusterException.unreadable(path, failure);
        }
      }
    }
    return ClusterException.failedStep("规则评估", failure);
  }
}
