package org.jinye.warnings.internal.replay;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jinye.platform.DataDirectory;
import org.jinye.rulebook.Variant.Dimension;
import org.jinye.rulebook.engine.Finding;
import org.jinye.warnings.internal.run.DuckSession;
import org.jinye.warnings.internal.run.RunBench;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * By what the value of a parameter could differ for the subject of a warning, as it was in the
 * snapshot of the run: its unit, the item's class of supply, the shop's channel.
 */
@Component
public class SubjectAtRun {

  private static final Logger LOG = LoggerFactory.getLogger(SubjectAtRun.class);

  private final DataDirectory data;
  private final RunBench bench;

  SubjectAtRun(DataDirectory data, RunBench bench) {
    this.data = data;
    this.bench = bench;
  }

  /** What the snapshot does not tell, or can tell no more, is left out. */
  public Map<Dimension, String> codes(Raised raised) {
    Map<Dimension, String> codes = new EnumMap<>(Dimension.class);
    Finding finding = raised.finding();
    String unit = finding.unitCode();
    if (unit != null) {
      codes.put(Dimension.UNIT, unit);
    }
    // most rules hold alike for all: then nothing is read
    if (raised.variants().isEmpty()) {
      return codes;
    }
    Path run = data.root().resolve("runs").resolve(Long.toString(raised.runId()));
    read(
        run.resolve("items.parquet"),
        "supply_type",
        "item_id",
        finding.itemId(),
        code -> codes.put(Dimension.SUPPLY_TYPE, code));
    read(
        run.resolve("retailers.parquet"),
        "channel",
        "retailer_id",
        finding.retailerId(),
        code -> codes.put(Dimension.CHANNEL, code));
    return codes;
  }

  private void read(
      Path file,
      String column,
      String key,
      @Nullable String id,
      java.util.function.Consumer<String> taker) {
    if (id == null) {
      return;
    }
    try (DuckSession duck = bench.duck()) {
      duck.query(
          "select %s from read_parquet(%s) where %s = %s and %s is not null"
              .formatted(
                  column, DuckSession.quoted(file.toString()), key, DuckSession.quoted(id), column),
          row -> taker.accept(row.getString(1)));
    } catch (DataAccessResourceFailureException unreadable) {
      // the replay names the file; the other values are still worth showing
      LOG.warn("a snapshot cannot be read: {}", file, unreadable);
    }
  }
}
