package org.jinye.demo.internal;

import org.jspecify.annotations.Nullable;

/**
 * How an order comes in.
 *
 * @param id null for the telephone
 */
record Device(String channel, @Nullable String id) {

  static Device drawn(Dice dice) {
    return switch (dice.weighted(0.12, 0.33, 0.55)) {
      case 0 -> new Device("电话", null);
      case 1 -> new Device("网上", "PC-%06X".formatted(dice.whole(0, 0xFFFFFF)));
      default -> mobile(dice);
    };
  }

  static Device mobile(Dice dice) {
    return new Device("手机", "SJ-%06X".formatted(dice.whole(0, 0xFFFFFF)));
  }
}
