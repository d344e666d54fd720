package org.jinye.platform.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trail as its seal knows it: its id and the digest of its canonical form.
 *
 * <p>The form is made here and nowhere else, not in the database, whose functions a forger could
 * change: the byte 0 (which tells a leaf from a node of the tree), then every column of {@link
 * #COLUMNS} as its length in bytes (four bytes, most significant first; -1 = null) and its text in
 * UTF-8. Times are microseconds since 1970, rows are PostgreSQL's text of jsonb, which orders its
 * keys.
 */
record Leaf(long id, Digest digest) {

  /** In the order of the form. */
  static final String COLUMNS =
      """
      id, (extract(epoch from at) * 1000000)::bigint::text, actor, account_id::text, unit_code,
      table_name, record_key, operation, old_row::text, new_row::text, address, request_id, why
      """;

  private static final int COUNT = 13;
  private static final byte[] LEAF = {0};
  private static final byte[] NULL = length(-1);

  static Leaf read(ResultSet row, int number) throws SQLException {
    List<byte[]> form = new ArrayList<>(2 * COUNT + 1);
    form.add(LEAF);
    for (int column = 1; column <= COUNT; column++) {
      @Nullable String text = row.getString(column);
      if (text == null) {
        form.add(NULL);
      } else {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        form.add(length(bytes.length));
        form.add(bytes);
      }
    }
    return new Leaf(row.getLong(1), Digest.of(form.toArray(byte[][]::new)));
  }

  private static byte[] length(int bytes) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(bytes).array();
  }
}
