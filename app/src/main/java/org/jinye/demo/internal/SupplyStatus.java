package org.jinye.demo.internal;

/** Whether the wholesaler supplies a retailer, as of the last day of the city. */
enum SupplyStatus {
  NORMAL("正常", 0.986),
  SUSPENDED("暂停", 0.006),
  STOPPED("停止", 0.008);

  final String label;

  /** Share of the retailers. */
  final double share;

  SupplyStatus(String label, double share) {
    this.label = label;
    this.share = share;
  }
}
