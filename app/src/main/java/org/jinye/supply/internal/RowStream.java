package org.jinye.supply.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jinye.supply.internal.LakeReading.Reader;
import org.jinye.supply.internal.LakeReading.UnreadableLake;

/** The rows of a query one after the other; they hold the connection until they are closed. */
final class RowStream<R> extends AbstractSpliterator<R> {

  private final ResultSet rows;
  private final Reader<R> reader;

  private RowStream(ResultSet rows, Reader<R> reader) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.rows = rows;
    this.reader = reader;
  }

  /** The connection is closed with the stream. */
  static <R> Stream<R> of(Connection connection, PreparedStatement statement, Reader<R> reader)
      throws SQLException {
    return StreamSupport.stream(new RowStream<>(statement.executeQuery(), reader), false)
        .onClose(() -> close(connection, statement));
  }

  @Override
  public boolean tryAdvance(Consumer<? super R> action) {
    try {
      if (!rows.next()) {
        return false;
      }
      action.accept(reader.read(rows));
      return true;
    } catch (SQLException e) {
      throw new UnreadableLake(e);
    }
  }

  /** A statement closes its rows. */
  private static void close(Connection connection, PreparedStatement statement) {
    try (connection) {
      statement.close();
    } catch (SQLException e) {
      throw new UnreadableLake(e);
    }
  }
}
