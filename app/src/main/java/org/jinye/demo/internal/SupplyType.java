package org.jinye.demo.internal;

/** How the wholesaler treats an item. */
enum SupplyType {
  SCARCE("紧俏"),
  GOOD_SELLER("畅销"),
  WATCHED("重点关注"),
  ORDINARY("普通");

  final String label;

  SupplyType(String label) {
    this.label = label;
  }
}
