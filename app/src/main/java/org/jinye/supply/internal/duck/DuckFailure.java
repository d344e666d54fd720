package org.jinye.supply.internal.duck;

import java.sql.SQLException;

/** A statement failed. The statement is ours, so this is never the sender's fault. */
public final class DuckFailure extends RuntimeException {

  DuckFailure(SQLException cause) {
    super(cause);
  }
}
