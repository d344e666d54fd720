package org.jinye.platform.trail;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seals and the entries beneath them, read without ever holding many. */
@Repository
class SealStore {

  private static final String SEALS =
      "select number, at, ids, leaves, root, previous, chained from platform.trail_seal ";
  private static final String ADD =
      """
      insert into platform.trail_seal (number, at, ids, leaves, root, previous, chained)
      values (:number, :at, :ids, :leaves, :root, :previous, :chained)
      """;
  private static final String ENTRIES = "select " + Leaf.COLUMNS + " from platform.trail ";
  private static final int SEALS_AT_ONCE = 16;
  private static final int ENTRIES_AT_ONCE = 1000;

  private final JdbcClient database;

  SealStore(JdbcClient database) {
    this.database = database;
  }

  Optional<Seal> last() {
    return database.sql(SEALS + "order by number desc limit 1").query(SealStore::seal).optional();
  }

  void add(Seal seal) {
    ByteBuffer leaves = ByteBuffer.allocate(seal.leaves().size() * Digest.BYTES);
    seal.leaves().forEach(leaf -> leaves.put(leaf.digest().bytes()));
    database
        .sql(ADD)
        .param("number", seal.number())
        .param("at", Timestamp.from(seal.at()))
        .param("ids", seal.leaves().stream().map(Leaf::id).toArray(Long[]::new))
        .param("leaves", leaves.array())
        .param("root", seal.root().bytes())
        .param("previous", seal.previous().bytes())
        .param("chained", seal.chained().bytes())
        .update();
  }

  /** All after this number, in order. Within a transaction; to be closed by the caller. */
  Stream<Seal> streamAfter(long number) {
    return database
        .sql(SEALS + "where number > :number order by number")
        .param("number", number)
        .withFetchSize(SEALS_AT_ONCE)
        .query(SealStore::seal)
        .stream();
  }

  /** Entries from the first to this id. Within a transaction; to be closed by the caller. */
  Stream<Leaf> streamEntries(long lastId) {
    return database
        .sql(ENTRIES + "where id <= :last order by id")
        .param("last", lastId)
        .withFetchSize(ENTRIES_AT_ONCE)
        .query(Leaf::read)
        .stream();
  }

  List<Leaf> entries(long afterId, long lastId, int most) {
    return database
        .sql(ENTRIES + "where id > :after and id <= :last order by id limit :most")
        .param("after", afterId)
        .param("last", lastId)
        .param("most", most)
        .query(Leaf::read)
        .list();
  }

  long countAfter(long id) {
    return database
        .sql("select count(*) from platform.trail where id > :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  private static Seal seal(ResultSet row, int number) throws SQLException {
    Long[] ids = (Long[]) row.getArray("ids").getArray();
    byte[] digests = row.getBytes("leaves");
    List<Leaf> leaves = new ArrayList<>(ids.length);
    for (int i = 0; i < ids.length; i++) {
      byte[] digest = Arrays.copyOfRange(digests, i * Digest.BYTES, (i + 1) * Digest.BYTES);
      leaves.add(new Leaf(ids[i], Digest.stored(digest)));
    }
    return new Seal(
        row.getLong("number"),
        row.getTimestamp("at").toInstant(),
        leaves,
        Digest.stored(row.getBytes("root")),
        Digest.stored(row.getBytes("previous")),
        Digest.stored(row.getBytes("chained")));
  }
}
