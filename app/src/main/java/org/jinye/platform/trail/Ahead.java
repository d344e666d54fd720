package org.jinye.platform.trail;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Walks through rows and shows the next one before it is taken. */
final class Ahead<T> {

  private final Iterator<T> rows;
  private @Nullable T next;

  Ahead(Iterator<T> rows) {
    this.rows = rows;
    take();
  }

  /** Null at the end. */
  @Nullable T peek() {
    return next;
  }

  void take() {
    next = rows.hasNext() ? rows.next() : null;
  }
}
