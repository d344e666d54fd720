package org.jinye.platform.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and which part of the units' tree he may see. PostgreSQL's row-level security reads it
 * from the connection; where none is set nothing is seen.
 *
 * @param actor name that the trail records
 * @param accountId the account that asks, which sees what it takes part in wherever it lies; 0 =
 *     the system itself
 * @param unitCode prefix of the unit codes in sight; empty = all
 */
public record Scope(String actor, long accountId, String unitCode) {

  private static final ThreadLocal<@Nullable Scope> CURRENT = new ThreadLocal<>();

  /** The system itself within one part of the tree; takes part in nothing. */
  public Scope(String actor, String unitCode) {
    this(actor, 0, unitCode);
  }

  /** A job of the system itself: sees every unit. {@code job} is what the trail shows. */
  public static Scope system(String job) {
    return new Scope("系统（" + job + "）", "");
  }

  public static @Nullable Scope current() {
    return CURRENT.get();
  }

  /** The thread's scope, for what cannot be done in nobody's name. */
  public static Scope required() {
    Scope scope = CURRENT.get();
    if (scope == null) {
      throw new IllegalStateException("nobody asks");
    }
    return scope;
  }

  /** First code in sight. */
  public String from() {
    return unitCode;
  }

  /** First code beyond sight: ':' follows the digits in the order of bytes. */
  public String to() {
    return unitCode + ":";
  }

  public boolean holds(String code) {
    return code.startsWith(unitCode);
  }

  public void run(Runnable work) {
    get(() -> {
      work.run();
      return true;
    });
  }

  /** Runs the work under this scope and puts back the one before. */
  public <T extends @Nullable Object> T get(Supplier<T> work) {
    Entered entered = enter();
    try {
      return work.get();
    } finally {
      entered.leave();
    }
  }

  /** Makes this the thread's scope until {@link Entered#leave} is called. */
  public Entered enter() {
    Scope before = CURRENT.get();
    CURRENT.set(this);
    return new Entered(before);
  }

  /** Remembers the scope that was in force before. */
  public record Entered(@Nullable Scope before) {

    public void leave() {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }
}
