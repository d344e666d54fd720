package org.jinye.platform.secret;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jinye.platform.access.RequestOrigin;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.Choice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a sensitive field, after it was recorded who had it shown and why. */
@Service
class Reveals {

  private static final String RECORD =
      """
      insert into platform.reveal
        (at, unit_code, account_id, actor, address, request_id, kind, subject, what, reason)
      values
        (:at, :unit, :account, :actor, :address, :request, :kind, :subject, :what, :reason)
      """;

  private final Map<String, SensitiveField> fields;
  private final JdbcClient database;
  private final Clock clock;

  Reveals(ObjectProvider<SensitiveField> fields, JdbcClient database, Clock clock) {
    this.fields =
        fields.stream().collect(Collectors.toMap(SensitiveField::kind, Function.identity()));
    this.database = database;
    this.clock = clock;
  }

  /** Empty when there is no such field in the asker's sight; nothing is recorded then. */
  @Transactional
  public Optional<Shown> show(String kind, String id, String reason) {
    SensitiveField field = fields.get(kind);
    Optional<Shown> shown = field == null ? Optional.empty() : field.find(id);
    shown.ifPresent(one -> record(kind, id, one.what(), reason));
    return shown;
  }

  List<Choice> kinds() {
    return fields.values().stream()
        .map(field -> new Choice(field.kind(), field.title()))
        .sorted(Comparator.comparing(Choice::value))
        .toList();
  }

  private void record(String kind, String id, String what, String reason) {
    Scope scope = Scope.required();
    RequestOrigin origin = RequestOrigin.current();
    database
        .sql(RECORD)
        .param("at", Timestamp.from(clock.instant()))
        .param("unit", scope.unitCode())
        .param("account", scope.accountId())
        .param("actor", scope.actor())
        .param("address", origin.address())
        .param("request", origin.requestId())
        .param("kind", kind)
        .param("subject", id)
        .param("what", what)
        .param("reason", reason)
        .update();
  }
}
