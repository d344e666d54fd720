package org.jinye.demo.internal;

import java.time.LocalDateTime;
import java.util.List;

/** An order; it gets its number when the week's orders are put in the order of time. */
final class Order {

  private final Shop shop;
  private final LocalDateTime placedAt;
  private final Device device;
  private final List<Line> lines;
  private String number = "";

  Order(Shop shop, LocalDateTime placedAt, Device device, List<Line> lines) {
    this.shop = shop;
    this.placedAt = placedAt;
    this.device = device;
    this.lines = lines;
  }

  Shop shop() {
    return shop;
  }

  LocalDateTime placedAt() {
    return placedAt;
  }

  Device device() {
    return device;
  }

  List<Line> lines() {
    return lines;
  }

  String number() {
    return number;
  }

  void numbered(String given) {
    this.number = given;
  }

  int cartons() {
    int sum = 0;
    for (Line line : lines) {
      sum += line.cartons();
    }
    return sum;
  }
}
