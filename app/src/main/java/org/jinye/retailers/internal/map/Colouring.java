package org.jinye.retailers.internal.map;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jinye.retailers.SupplyStatus;
import org.jinye.retailers.WatchClass;

/** What the marks of the map tell apart; each has three classes, from harmless to grave. */
public enum Colouring {
  STATUS("供货状态"),
  WATCH("监管分类");

  private static final String COUNTS =
      """
      count(*) filter (where %1$s = '%2$s') as first,
      count(*) filter (where %1$s = '%3$s') as second,
      count(*) filter (where %1$s = '%4$s') as third
      """;

  private final String title;

  Colouring(String title) {
    this.title = title;
  }

  /** The one of that code; the supply status for any other. */
  public static Colouring of(String code) {
    return WATCH.code().equals(code) ? WATCH : STATUS;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  /** Titles of the classes. */
  public List<String> titles() {
    return switch (this) {
      case STATUS -> Arrays.stream(SupplyStatus.values()).map(SupplyStatus::title).toList();
      case WATCH -> Arrays.stream(WatchClass.values()).map(WatchClass::title).toList();
    };
  }

  /** Counts by class as columns first, second, third. */
  public String counts() {
    return switch (this) {
      case STATUS ->
          COUNTS.formatted(
              "supply_status",
              SupplyStatus.NORMAL.code(),
              SupplyStatus.SUSPENDED.code(),
              SupplyStatus.STOPPED.code());
      case WATCH ->
          COUNTS.formatted(
              "watch_class", WatchClass.LAW_ABIDING, WatchClass.ORDINARY, WatchClass.KEY);
    };
  }
}
