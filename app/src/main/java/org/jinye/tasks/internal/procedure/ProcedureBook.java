package org.jinye.tasks.internal.procedure;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.NotFound;
import org.jinye.tasks.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All versions of all procedures, kept in memory: a version never changes but for its last day. One
 * added on another node counts within seconds.
 */
@Component
public class ProcedureBook {

  static final Duration FRESH = Duration.ofSeconds(5);
  private static final List<String> SHIPPED = List.of("warning-handling", "watch-class");
  private static final LocalDate FOREVER = LocalDate.of(2000, 1, 1);
  private static final Comparator<Version> NEAREST_THEN_NEWEST =
      Comparator.comparingInt((Version v) -> v.unitCode().length())
          .thenComparing(Version::validFrom)
          .thenComparingInt(Version::number);

  private static final String ALL =
      """
      select id, unit_code, code, version, title, valid_from, valid_to, definition, added_by, added_at
      from tasks.procedure order by code, unit_code, version
      """;
  private static final String ADD =
      """
      insert into tasks.procedure (unit_code, code, version, title, valid_from, valid_to, definition, added_by, added_at)
      values (:unit, :code, :version, :title, :from, cast(:to as date), :definition, :by, :at)
      on conflict (unit_code, code, version) do nothing
      """;

  private final JdbcClient database;
  private final TransactionTemplate apart;
  private final Clock clock;
  private volatile @Nullable Held held;

  private record Held(Instant read, List<Version> versions) {}

  ProcedureBook(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
  }

  /** Gives the database the procedures that come with the application. */
  @PostConstruct
  void addShipped() {
    Scope.system("随软件提供")
        .run(() -> {
          for (String code : SHIPPED) {
            String text = shipped(code);
            add(new Draft("", understood(text), text, FOREVER, null), 1);
          }
        });
  }

  /** What is to become a version. */
  public record Draft(
      String unitCode,
      Procedure procedure,
      String definition,
      LocalDate from,
      @Nullable LocalDate to) {}

  /** False when there is a version of that number already. */
  boolean add(Draft draft, int number) {
    boolean added =
        database
                .sql(ADD)
                .param("unit", draft.unitCode())
                .param("code", draft.procedure().code())
                .param("version", number)
                .param("title", draft.procedure().title())
                .param("from", draft.from())
                .param("to", draft.to())
                .param("definition", draft.definition())
                .param("by", Scope.required().actor())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update()
            == 1;
    held = null;
    return added;
  }

  public Version getInForce(String code, String unitCode) {
    LocalDate today = LocalDate.now(clock);
    return listVersions().stream()
        .filter(v -> v.procedure().code().equals(code) && v.isInForceFor(unitCode, today))
        .max(NEAREST_THEN_NEWEST)
        .orElseThrow(() -> NotFound.of("流程"));
  }

  /**
   * Whether the way that the units above prescribe for that day leaves the unit none of its own.
   */
  boolean forbidsOwnWay(String code, String unitCode, LocalDate day) {
    return listVersions().stream()
        .filter(v -> v.procedure().code().equals(code) && v.isInForceFor(unitCode, day))
        .filter(v -> !v.unitCode().equals(unitCode))
        .max(NEAREST_THEN_NEWEST)
        .filter(above -> !above.procedure().ownWays())
        .isPresent();
  }

  /** Those of the asker's units, and those of the units above, which hold for his too. */
  public List<Version> listInSight() {
    String own = Scope.required().unitCode();
    return listVersions().stream()
        .filter(v -> v.unitCode().startsWith(own) || own.startsWith(v.unitCode()))
        .toList();
  }

  public Optional<String> findTitle(String code) {
    return listVersions().stream()
        .filter(v -> v.procedure().code().equals(code))
        .max(NEAREST_THEN_NEWEST)
        .map(v -> v.procedure().title());
  }

  public Version get(long id) {
    return find(id).orElseThrow(() -> NotFound.of("流程"));
  }

  private Optional<Version> find(long id) {
    return listVersions().stream().filter(v -> v.id() == id).findFirst();
  }

  /** Of all units, by code, unit and number. What they say is no secret; who runs them is. */
  public List<Version> listVersions() {
    Instant now = clock.instant();
    Held known = held;
    if (known != null && now.isBefore(known.read().plus(FRESH))) {
      return known.versions();
    }
    List<Version> versions =
        Scope.system("流程")
            .get(() ->
                Objects.requireNonNull(
                    apart.execute(s -> database.sql(ALL).query(ProcedureBook::row).list())));
    held = new Held(now, versions);
    return versions;
  }

  private static Version row(ResultSet row, int ignored) throws SQLException {
    Date to = row.getDate("valid_to");
    String definition = row.getString("definition");
    return new Version(
        row.getLong("id"),
        row.getString("unit_code"),
        row.getInt("version"),
        row.getDate("valid_from").toLocalDate(),
        to == null ? null : to.toLocalDate(),
        definition,
        row.getString("added_by"),
        row.getTimestamp("added_at").toInstant(),
        understood(definition));
  }

  private static Procedure understood(String definition) {
    return switch (ProcedureFile.read(definition)) {
      case ProcedureFile.Reading.Understood ok -> ok.procedure();
      case ProcedureFile.Reading.Refused no ->
          throw new IllegalStateException("a stored procedure is broken: " + no.problems());
    };
  }

  private static String shipped(String code) {
    try (InputStream in =
        ProcedureBook.class.getResourceAsStream("/procedures/" + code + ".yaml")) {
      return new String(Objects.requireNonNull(in, code).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
