package org.jinye.retailers.internal.merge;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.retailers.RetailerReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes one file of two of the same shop, and two of it again. The merged file stays, hidden, as
 * the alias of the kept one; nothing of it is changed but that.
 */
@Service
public class Merging {

  /** Columns that the kept file may take over, with their titles. */
  private static final Map<String, String> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put("name", "店名");
    FIELDS.put("address", "地址");
    FIELDS.put("grade", "档位");
    FIELDS.put("channel", "业态");
    FIELDS.put("location", "区位");
    FIELDS.put("order_weekday", "订货日");
    FIELDS.put("supply_status", "供货状态");
    FIELDS.put("telephone_masked", "订货电话");
    FIELDS.put("longitude", "经度");
    FIELDS.put("latitude", "纬度");
    FIELDS.put("kind", "主体类型");
    FIELDS.put("credit_code", "统一社会信用代码");
  }

  /** What else travels with a column. */
  private static final Map<String, List<String>> ALONG =
      Map.of(
          "name", List.of("initials"),
          "telephone_masked", List.of("telephone_sealed", "telephone_index"));

  private static final String DIFFERENCES =
      """
      select f.field, coalesce(to_jsonb(k) ->> f.field, '') as kept,
             coalesce(to_jsonb(m) ->> f.field, '') as merged
      from retailers.retailer k, retailers.retailer m,
           unnest(cast(:fields as text[])) with ordinality as f (field, place)
      where k.retailer_id = :kept and m.retailer_id = :merged
        and to_jsonb(k) ->> f.field is distinct from to_jsonb(m) ->> f.field
      order by f.place
      """;
  private static final String PAIR =
      """
      select retailer_id from retailers.retailer
      where retailer_id in (:kept, :merged) and merged_into is null
      order by retailer_id for update
      """;
  private static final String UNITS =
      "select count(distinct unit_code) from retailers.retailer where retailer_id in (:kept, :merged)";
  private static final String ROW =
      "select to_jsonb(r)::text from retailers.retailer r where retailer_id = :id";
  private static final String HIDE =
      "update retailers.retailer set merged_into = :into where retailer_id = :id";
  private static final String RECORD =
      """
      insert into retailers.merge (unit_code, kept_id, merged_id, taken, kept_before, kept_after,
        moved, reason, merged_by, merged_at)
      select unit_code, retailer_id, :merged, cast(:taken as text[]), cast(:before as jsonb),
             cast(:after as jsonb), cast(:moved as jsonb), :reason, :by, :at
      from retailers.retailer where retailer_id = :kept
      returning id
      """;
  private static final String STANDING =
      """
      select kept_id, merged_id, kept_before::text as before, kept_after::text as after,
             moved::text as moved, array_to_string(taken, ',') as taken
      from retailers.merge where id = :id and undone_at is null for update
      """;
  private static final String UNDONE =
      "update retailers.merge set undone_by = :by, undone_at = :at where id = :id";
  private static final String MERGES =
      """
      select m.id, m.kept_id, m.merged_id, k.name as kept_name, o.name as merged_name, m.reason,
             m.merged_by, m.merged_at, m.undone_by, m.undone_at
      from retailers.merge m
      join retailers.retailer k on k.retailer_id = m.kept_id
      join retailers.retailer o on o.retailer_id = m.merged_id
      order by m.id desc limit 200
      """;

  private final JdbcClient database;
  private final List<RetailerReferences> references;
  private final JsonMapper json;
  private final Clock clock;

  Merging(JdbcClient database, List<RetailerReferences> references, JsonMapper json, Clock clock) {
    this.database = database;
    this.references = references;
    this.json = json;
    this.clock = clock;
  }

  /** What the two files say differently. */
  public List<Difference> compare(String keptId, String mergedId) {
    return database
        .sql(DIFFERENCES)
        .param("fields", FIELDS.keySet().toArray(String[]::new))
        .param("kept", keptId)
        .param("merged", mergedId)
        .query((row, line) ->
            new Difference(
                row.getString("field"),
                FIELDS.getOrDefault(row.getString("field"), ""),
                row.getString("kept"),
                row.getString("merged")))
        .list();
  }

  /**
   * Merges.
   *
   * @param taken fields that the kept file takes over from the other
   * @return id of the record
   */
  @Transactional
  public long merge(String keptId, String mergedId, Set<String> taken, String reason, String by) {
    lock(keptId, mergedId);
    String before = row(keptId);
    database.sql(HIDE).param("into", keptId).param("id", mergedId).update();
    List<String> columns = columns(taken);
    take(columns, keptId, row(mergedId));
    Map<String, List<String>> moved = new LinkedHashMap<>();
    for (RetailerReferences one : references) {
      moved.put(one.code(), one.move(mergedId, keptId));
    }
    return database
        .sql(RECORD)
        .param("kept", keptId)
        .param("merged", mergedId)
        .param("taken", columns.toArray(String[]::new))
        .param("before", before)
        .param("after", row(keptId))
        .param("moved", json.writeValueAsString(moved))
        .param("reason", reason)
        .param("by", by)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  private record Standing(
      String keptId, String mergedId, String before, String after, String moved, String taken) {}

  /** Makes two files again, as they were. */
  @Transactional
  public void undo(long id, String by) {
    Standing merge =
        database
            .sql(STANDING)
            .param("id", id)
            .query(Standing.class)
            .optional()
            .orElseThrow(() -> NotFound.of("合并记录"));
    List<String> columns = List.of(merge.taken().isEmpty() ? new String[0] : split(merge.taken()));
    if (!sameIn(columns, merge.after(), row(merge.keptId()))) {
      throw Refused.because("合并时采用的内容后来又改过，不能撤销合并。请先把这些内容改回，或手工更正。");
    }
    take(columns, merge.keptId(), merge.before());
    Map<?, ?> moved = json.readValue(merge.moved(), Map.class);
    for (RetailerReferences one : references) {
      if (moved.get(one.code()) instanceof List<?> keys) {
        one.moveBack(keys.stream().map(String::valueOf).toList(), merge.mergedId());
      }
    }
    database.sql(HIDE).param("into", null).param("id", merge.mergedId()).update();
    database
        .sql(UNDONE)
        .param("id", id)
        .param("by", by)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The newest first. */
  public List<MergeRow> listMerges() {
    return database.sql(MERGES).query(MergeRow.class).list();
  }

  private void lock(String keptId, String mergedId) {
    List<String> both =
        database
            .sql(PAIR)
            .param("kept", keptId)
            .param("merged", mergedId)
            .query(String.class)
            .list();
    if (both.size() != 2) {
      throw Refused.because("两个档案必须都在管辖范围内、互不相同，而且没有并入别的档案。");
    }
    long units =
        database
            .sql(UNITS)
            .param("kept", keptId)
            .param("merged", mergedId)
            .query(Long.class)
            .single();
    if (units != 1) {
      throw Refused.because("两个档案不在同一个县局，不能合并。");
    }
  }

  private String row(String retailerId) {
    return database.sql(ROW).param("id", retailerId).query(String.class).single();
  }

  /** Writes the columns of the row, as the database itself reads them, into the retailer. */
  private void take(List<String> columns, String retailerId, String row) {
    if (!columns.isEmpty()) {
      String names = String.join(", ", columns);
      String values = columns.stream().map(one -> "s." + one).collect(Collectors.joining(", "));
      database
          .sql(
              "update retailers.retailer r set (%s) = row(%s) from jsonb_populate_record(null::retailers.retailer, cast(:row as jsonb)) s where r.retailer_id = :id"
                  .formatted(names, values))
          .param("row", row)
          .param("id", retailerId)
          .update();
    }
  }

  private boolean sameIn(List<String> columns, String one, String other) {
    Map<?, ?> first = json.readValue(one, Map.class);
    Map<?, ?> second = json.readValue(other, Map.class);
    return columns.stream()
        .allMatch(column -> java.util.Objects.equals(first.get(column), second.get(column)));
  }

  /** Only known columns, and what travels with them. */
  private static List<String> columns(Set<String> taken) {
    List<String> columns = new ArrayList<>();
    for (String field : FIELDS.keySet()) {
      if (taken.contains(field)) {
        columns.add(field);
        columns.addAll(ALONG.getOrDefault(field, List.of()));
      }
    }
    return columns;
  }

  private static String[] split(String joined) {
    return java.util.regex.Pattern.compile(",").split(joined, -1);
  }
}
