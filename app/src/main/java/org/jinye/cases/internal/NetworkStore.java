package org.jinye.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinye.casebook.crime.NetworkFigures.Link;
import org.jinye.casebook.crime.NetworkFinding;
import org.jinye.cases.CaseRow;
import org.jinye.platform.table.Narrowing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Networks, the cases tied into them and what people found. */
@Repository
public class NetworkStore {

  private static final String NETWORK =
      """
      select n.id, n.version, n.file_id, n.unit_code, n.name, n.kind, n.opened_by, n.opened_at
      from cases.network n
      """;
  private static final String ADD =
      """
      insert into cases.network (file_id, unit_code, name, kind, opened_by, opened_at, form_key)
      values (:file, :unit, :name, :kind, :by, :at, :key)
      on conflict do nothing
      """;
  private static final String RENAME =
      """
      update cases.network set name = :name, kind = :kind, version = version + 1
      where id = :id and version = :version
      """;
  private static final String TIE =
      """
      insert into cases.network_tie
        (network_id, file_id, unit_code, reason, tied_by, tied_at, form_key)
      values (:network, :file, :unit, :reason, :by, :at, :key)
      on conflict do nothing
      """;
  private static final String UNTIE =
      """
      update cases.network_tie
      set untied_by = :by, untied_at = :at, untied_reason = :reason
      where id = :id and network_id = :network and untied_at is null
      """;
  private static final String FACTS =
      """
      select id, network_id, file_id, fact, nth, kind, link, name, amount, on_day, source, words,
        about_file_id, is_withdrawn, reason, made_by, made_at
      from cases.network_fact
      """;
  private static final String ADD_FACT =
      """
      insert into cases.network_fact
        (network_id, file_id, unit_code, fact, nth, kind, link, name, amount, on_day, source, words,
         about_file_id, is_withdrawn, reason, made_by, made_at, form_key)
      values (:network, :file, :unit, :fact, :nth, :kind, :link, :name, :amount, :on, :source,
        :words, :about, :withdrawn, :reason, :by, :at, :key)
      on conflict do nothing
      """;

  private final JdbcClient database;

  NetworkStore(JdbcClient database) {
    this.database = database;
  }

  /** A case tied into a network. */
  public record Tie(
      long id, long networkId, long fileId, String reason, String tiedBy, Instant tiedAt) {}

  public Optional<NetworkRow> findOf(long file) {
    return database
        .sql(NETWORK + "where n.file_id = :file")
        .param("file", file)
        .query(NetworkRow.class)
        .optional();
  }

  /** The network that the case is tied into, where that is in sight. */
  public Optional<NetworkRow> findTiedInto(long file) {
    return database
        .sql(
            NETWORK
                + """
                join cases.network_tie t on t.network_id = n.id and t.untied_at is null
                where t.file_id = :file
                """)
        .param("file", file)
        .query(NetworkRow.class)
        .optional();
  }

  /** Whether the case is tied into any network, in sight or not; its own tie always is. */
  boolean isTied(long file) {
    return database
        .sql(
            """
            select exists (select from cases.network_tie where file_id = :file and untied_at is null)
            """)
        .param("file", file)
        .query(Boolean.class)
        .single();
  }

  /** By the case that leads; narrowed as registers are, rows called f. */
  public List<NetworkRow> list(Narrowing narrowing) {
    return database
        .sql(
            NETWORK
                + "join cases.file f on f.id = n.file_id "
                + narrowing.sql()
                + " order by f.found_at desc, n.id desc")
        .params(narrowing.values())
        .query(NetworkRow.class)
        .list();
  }

  /** False when the case has one, or the form made one. */
  boolean add(CaseRow of, String name, NetworkRow.Kind kind, String by, Instant at, String key) {
    return database
            .sql(ADD)
            .param("file", of.id())
            .param("unit", of.unitCode())
            .param("name", name)
            .param("kind", kind.name())
            .param("by", by)
            .param("at", Timestamp.from(at))
            .param("key", key)
            .update()
        == 1;
  }

  boolean rename(NetworkRow of, int version, String name, NetworkRow.Kind kind) {
    return database
            .sql(RENAME)
            .param("id", of.id())
            .param("version", version)
            .param("name", name)
            .param("kind", kind.name())
            .update()
        == 1;
  }

  public List<Tie> ties(Collection<Long> networks) {
    return networks.isEmpty()
        ? List.of()
        : database
            .sql(
                """
                select id, network_id, file_id, reason, tied_by, tied_at from cases.network_tie
                where network_id in (:networks) and untied_at is null order by id
                """)
            .param("networks", networks)
            .query(Tie.class)
            .list();
  }

  /** False when the case is tied already, or the form tied it. */
  boolean tie(NetworkRow to, CaseRow file, String reason, String by, Instant at, String key) {
    return database
            .sql(TIE)
            .param("network", to.id())
            .param("file", file.id())
            .param("unit", file.unitCode())
            .param("reason", reason)
            .param("by", by)
            .param("at", Timestamp.from(at))
            .param("key", key)
            .update()
        == 1;
  }

  boolean untie(NetworkRow from, long tie, String reason, String by, Instant at) {
    return database
            .sql(UNTIE)
            .param("id", tie)
            .param("network", from.id())
            .param("reason", reason)
            .param("by", by)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /** How many lines of goods have no price, by case; those of which all have one are absent. */
  public Map<Long, Long> unpriced(Collection<Long> files) {
    return files.isEmpty()
        ? Map.of()
        : database
            .sql(
                """
                select file_id, count(*) as lines from cases.goods
                where file_id in (:files) and price_fen is null group by file_id
                """)
            .param("files", files)
            .query((row, _) -> Map.entry(row.getLong("file_id"), row.getLong("lines")))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  boolean hasForm(String table, String key) {
    return database
        .sql(
            switch (table) {
              case "tie" -> "select exists (select from cases.network_tie where form_key = :key)";
              case "fact" -> "select exists (select from cases.network_fact where form_key = :key)";
              default -> "select exists (select from cases.network where form_key = :key)";
            })
        .param("key", key)
        .query(Boolean.class)
        .single();
  }

  /** The newest version of each fact of the networks that was not withdrawn. */
  public List<NetworkFact> facts(Collection<Long> networks) {
    return networks.isEmpty()
        ? List.of()
        : database
            .sql(
                "select * from (select distinct on (network_id, fact) * from ("
                    + FACTS
                    + "where network_id in (:networks)) v order by network_id, fact, nth desc) n"
                    + " where not is_withdrawn order by on_day, id")
            .param("networks", networks)
            .query(NetworkStore::fact)
            .list();
  }

  /** All versions of the fact of which the id names one, the first first. */
  public List<NetworkFact> versions(NetworkRow of, long id) {
    return database
        .sql(
            FACTS
                + """
                where network_id = :network
                  and fact = (select fact from cases.network_fact where id = :id)
                order by nth
                """)
        .param("network", of.id())
        .param("id", id)
        .query(NetworkStore::fact)
        .list();
  }

  /** A version that may be added: which fact it is of, and why it is made. */
  record Version(String fact, int nth, boolean isWithdrawn, String reason) {}

  /** False when somebody else wrote the version, or the form did. */
  boolean addFact(
      NetworkRow to,
      Version version,
      NetworkFact.Content content,
      String by,
      Instant at,
      String key) {
    Link link = content.link();
    return database
            .sql(ADD_FACT)
            .param("network", to.id())
            .param("file", to.fileId())
            .param("unit", to.unitCode())
            .param("fact", version.fact())
            .param("nth", version.nth())
            .param("kind", content.kind().name())
            .param("link", link == null ? "" : link.name())
            .param("name", content.name())
            .param("amount", content.amount())
            .param("on", content.on())
            .param("source", content.source())
            .param("words", content.words())
            .param("about", content.about())
            .param("withdrawn", version.isWithdrawn())
            .param("reason", version.reason())
            .param("by", by)
            .param("at", Timestamp.from(at))
            .param("key", key)
            .update()
        == 1;
  }

  private static NetworkFact fact(ResultSet row, int ignored) throws SQLException {
    String link = row.getString("link");
    return new NetworkFact(
        row.getLong("id"),
        row.getLong("network_id"),
        row.getLong("file_id"),
        row.getString("fact"),
        row.getInt("nth"),
        new NetworkFact.Content(
            NetworkFinding.Kind.valueOf(row.getString("kind")),
            link.isEmpty() ? null : Link.valueOf(link),
            row.getString("name"),
            row.getLong("amount"),
            row.getObject("on_day", LocalDate.class),
            row.getString("source"),
            row.getString("words"),
            about(row)),
        row.getBoolean("is_withdrawn"),
        row.getString("reason"),
        row.getString("made_by"),
        row.getTimestamp("made_at").toInstant());
  }

  private static @Nullable Long about(ResultSet row) throws SQLException {
    long about = row.getLong("about_file_id");
    return row.wasNull() ? null : about;
  }
}
