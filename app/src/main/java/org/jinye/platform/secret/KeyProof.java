package org.jinye.platform.secret;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.jinye.platform.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Proves the configured keys against the database before anything is sealed by a wrong one. */
final class KeyProof {

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtext('platform.secret_key'))";
  private static final String KNOWN = "select key_id, sealed_seed from platform.secret_key";
  private static final String ADD =
      """
      insert into platform.secret_key (key_id, sealed_seed, added_at)
      values (:id, :sealed, :at)
      """;
  private static final int SEED_BYTES = 32;

  private final JdbcClient database;
  private final TransactionOperations transactions;
  private final Clock clock;

  KeyProof(JdbcClient database, TransactionOperations transactions, Clock clock) {
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
  }

  boolean isFirst() {
    return known().isEmpty();
  }

  /** The ring of these keys; a new one is made known. Refuses wrong keys and missing ones. */
  KeyRing prove(List<SecretKey> keys) {
    KeyRing ring = transactions.execute(_ -> proveAlone(keys));
    if (ring == null) {
      throw new IllegalStateException("no ring");
    }
    return ring;
  }

  private KeyRing proveAlone(List<SecretKey> keys) {
    database.sql(LOCK).query().singleRow();
    Map<String, byte[]> known = known();
    byte @Nullable [] seed = null;
    List<SecretKey> fresh = new ArrayList<>();
    for (SecretKey key : keys) {
      byte[] sealed = known.remove(key.id());
      if (sealed == null) {
        fresh.add(key);
      } else {
        byte[] opened = open(key, sealed);
        if (seed != null && !Arrays.equals(seed, opened)) {
          throw wrong(key);
        }
        seed = opened;
      }
    }
    if (!known.isEmpty()) {
      throw StartRefused.because(
          "数据库中有用密钥“"
              + String.join("、", known.keySet().stream().sorted().toList())
              + "”加密的内容，但没有配置这个密钥。请把它加到 jinye.secrets.key 的后面（新的在前，旧的保留）；"
              + "内置数据库请恢复数据目录中的 secrets.key。");
    }
    byte[] sure = seed == null ? Sm.random(SEED_BYTES) : seed;
    fresh.forEach(key -> add(key, sure));
    return new KeyRing(keys, sure);
  }

  private Map<String, byte[]> known() {
    Map<String, byte[]> known = new HashMap<>();
    database
        .sql(KNOWN)
        .query(row -> {
          known.put(row.getString("key_id"), row.getBytes("sealed_seed"));
        });
    return known;
  }

  private void add(SecretKey key, byte[] seed) {
    database
        .sql(ADD)
        .param("id", key.id())
        .param("sealed", key.seal(seed))
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  private static byte[] open(SecretKey key, byte[] sealed) {
    try {
      return key.open(sealed);
    } catch (InvalidCipherTextException e) {
      throw wrong(key);
    }
  }

  private static StartRefused wrong(SecretKey key) {
    return StartRefused.because(
        "密钥“" + key.id() + "”与数据库中加密时用的不是同一个，解不开已存的内容。请检查 jinye.secrets.key（或数据目录中的 secrets.key）。");
  }
}
