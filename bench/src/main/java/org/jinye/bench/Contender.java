package org.jinye.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jinye.rulebook.ConfiguredRule;

/** A way to find what a rule finds in a lake. */
interface Contender extends AutoCloseable {

  /** Brings the data to where the contender wants it, before any rule. */
  void load(Lake lake) throws Exception;

  /** Judges every week by one rule. */
  List<Found> judge(ConfiguredRule rule) throws Exception;

  @Override
  void close() throws SQLException, IOException;
}
