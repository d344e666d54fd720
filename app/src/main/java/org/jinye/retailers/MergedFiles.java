package org.jinye.retailers;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers of files that went into others. What only grows (the lake, attachments, decisions) keeps
 * the number under which it came; who reads it asks here for whom that number stands now. An undone
 * merge is forgotten by itself.
 */
@Component
public class MergedFiles {

  private static final String NUMBERS = "select retailers.numbers(:id)";
  private static final String KEPT = "select retailers.kept(:id)";
  private static final String OF_UNIT =
      """
      select retailer_id, retailers.kept(retailer_id) as kept_id from retailers.retailer
      where merged_into is not null and starts_with(unit_code, :unit)
      order by retailer_id
      """;

  private final JdbcClient database;

  MergedFiles(JdbcClient database) {
    this.database = database;
  }

  /** The file's own number first, then those of the files that went into it. */
  public List<String> listNumbers(String retailerId) {
    return database.sql(NUMBERS).param("id", retailerId).query(String.class).list();
  }

  /** The file that the number stands for now: itself unless it was merged. */
  public String keptOf(String retailerId) {
    return database.sql(KEPT).param("id", retailerId).query(String.class).single();
  }

  /** Of the merged files in sight whose unit code begins with the prefix: what each went into. */
  public Map<String, String> listKept(String unitPrefix) {
    Map<String, String> kept = new TreeMap<>();
    database
        .sql(OF_UNIT)
        .param("unit", unitPrefix)
        .query(row -> {
          kept.put(row.getString("retailer_id"), row.getString("kept_id"));
        });
    return kept;
  }
}
