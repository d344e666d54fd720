package org.jinye.demo.internal.story;

import java.util.Map;
import org.jinye.platform.access.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the demo city's people do once: the act and the remembering of it are one transaction. */
@Component
class Deeds {

  private final Making making;
  private final TransactionTemplate transaction;

  Deeds(Making making, TransactionTemplate transaction) {
    this.making = making;
    this.transaction = transaction;
  }

  void once(String name, SignedIn who, Runnable work) {
    if (!making.isDone(name)) {
      who.scope()
          .run(() ->
              transaction.executeWithoutResult(status -> {
                work.run();
                making.done(name);
              }));
    }
  }

  static void expectDone(Map<String, String> problems) {
    if (!problems.isEmpty()) {
      throw new IllegalStateException("the demo city's people were refused: " + problems);
    }
  }
}
