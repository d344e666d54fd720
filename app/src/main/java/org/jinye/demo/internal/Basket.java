package org.jinye.demo.internal;

import java.util.ArrayList;
import java.util.List;

/** What an order is going to hold, while it is being put together. */
final class Basket {

  private final List<Item> items = new ArrayList<>(40);
  private int[] cartons = new int[48];

  void put(Item item, int number) {
    if (items.size() == cartons.length) {
      cartons = java.util.Arrays.copyOf(cartons, cartons.length * 2);
    }
    cartons[items.size()] = number;
    items.add(item);
  }

  void add(Item item, int number) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).index() == item.index()) {
        cartons[i] += number;
        return;
      }
    }
    put(item, number);
  }

  /** Whatever was in it of the item. */
  void set(Item item, int number) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).index() == item.index()) {
        cartons[i] = number;
        return;
      }
    }
    put(item, number);
  }

  void halve() {
    for (int i = 0; i < items.size(); i++) {
      cartons[i] = (cartons[i] + 1) / 2;
    }
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  int total() {
    int sum = 0;
    for (int i = 0; i < items.size(); i++) {
      sum += cartons[i];
    }
    return sum;
  }

  /** Brings what is not limited to a multiple, as a shop does that stocks up for a festival. */
  void growTo(int target, Dice dice) {
    double fixed = 0;
    for (int i = 0; i < items.size(); i++) {
      fixed += items.get(i).isScarce() ? cartons[i] : 0;
    }
    double factor = Math.max(1, (target - fixed) / Math.max(1, total() - fixed));
    for (int i = 0; i < items.size(); i++) {
      if (!items.get(i).isScarce()) {
        cartons[i] = Math.max(1, dice.round(cartons[i] * factor));
      }
    }
    if (total() < target) {
      cartons[0] += target - total();
    }
  }

  List<Line> lines(int grade) {
    List<Line> lines = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      lines.add(new Line(items.get(i), cartons[i], items.get(i).limitFor(grade)));
    }
    return lines;
  }
}
