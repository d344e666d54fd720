package org.jinye.cases.internal.scene;

import org.jinye.platform.access.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers which case a record was carried into; from then on the record stays as it is. */
@Component
class LinkingScene {

  private final SceneStore store;
  private final TransactionTemplate transaction;

  LinkingScene(SceneStore store, TransactionTemplate transaction) {
    this.store = store;
    this.transaction = transaction;
  }

  void link(SignedIn who, long record, long file) {
    who.scope()
        .run(() ->
            transaction.executeWithoutResult(status ->
                store
                    .lock(record)
                    .filter(one -> one.fileId() == null)
                    .ifPresent(one -> store.setFile(record, file))));
  }
}
