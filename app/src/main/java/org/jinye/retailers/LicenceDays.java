package org.jinye.retailers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jinye.retailers.internal.licence.LicenceTimeline;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the licences of the retailers in sight permitted on each day. */
@Component
public class LicenceDays {

  private static final int BATCH = 5_000;

  // Licences of a file that went into another are the other's.
  private static final String TOLD =
      """
      with merged as (
        select retailer_id as id, retailers.kept(retailer_id) as kept_id
        from retailers.retailer where merged_into is not null and starts_with(unit_code, :unit)
      )
      select coalesce(m.kept_id, l.retailer_id) as retailer_id, l.id, l.valid_from, l.valid_to,
             lower(e.to_state) as state, e.happened_on
      from retailers.licence l
      join retailers.licence_event e on e.licence_id = l.id
      left join merged m on m.id = l.retailer_id
      where starts_with(l.unit_code, :unit)
      order by 1, l.valid_from, l.id, e.happened_on, e.id
      """;

  private final JdbcClient database;

  LicenceDays(JdbcClient database) {
    this.database = database;
  }

  /**
   * Tells the stretches of each retailer whose unit code begins with the prefix and of whose
   * licences anything is told, by number and day. To be called within a transaction: the rows are
   * not held all at once.
   */
  @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
  public void each(String unitPrefix, Consumer<LicenceStretch> consumer) {
    var reading = new Reading(consumer);
    database
        .sql(TOLD)
        .withFetchSize(BATCH)
        .param("unit", unitPrefix)
        .query(row -> {
          reading.take(row);
        });
    reading.end();
  }

  /** Gathers the rows of one retailer after the other. */
  private static final class Reading {

    private final Consumer<LicenceStretch> consumer;
    private @Nullable LicenceTimeline timeline;

    private Reading(Consumer<LicenceStretch> consumer) {
      this.consumer = consumer;
    }

    private void take(ResultSet row) throws SQLException {
      String retailer = row.getString("retailer_id");
      LicenceTimeline current = timeline;
      if (current == null || !current.retailerId().equals(retailer)) {
        end();
        current = new LicenceTimeline(retailer);
        timeline = current;
      }
      current.add(
          row.getLong("id"),
          row.getObject("valid_from", LocalDate.class),
          row.getObject("valid_to", LocalDate.class),
          row.getString("state"),
          row.getObject("happened_on", LocalDate.class));
    }

    private void end() {
      if (timeline != null) {
        timeline.stretches().forEach(consumer);
      }
    }
  }
}
