package org.jinye.demo.internal;

/** Where a shop lies, and what its customers smoke: shares of the five price classes. */
enum Location {
  URBAN("城区", 1.12, 0.45, 0.14, 0.35, 0.05, 0.01),
  TOWNSHIP("乡镇", 1.0, 0.31, 0.13, 0.44, 0.09, 0.03),
  RURAL("农村", 0.72, 0.17, 0.10, 0.53, 0.15, 0.05);

  final String label;
  final double scale;
  private final double first;
  private final double second;
  private final double third;
  private final double fourth;
  private final double fifth;

  Location(
      String label,
      double scale,
      double first,
      double second,
      double third,
      double fourth,
      double fifth) {
    this.label = label;
    this.scale = scale;
    this.first = first;
    this.second = second;
    this.third = third;
    this.fourth = fourth;
    this.fifth = fifth;
  }

  double shareOf(int priceClass) {
    return switch (priceClass) {
      case 1 -> first;
      case 2 -> second;
      case 3 -> third;
      case 4 -> fourth;
      default -> fifth;
    };
  }
}
