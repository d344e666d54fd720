package org.jinye.releases.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.platform.trail.TrailWording;
import org.jinye.rulebook.Parameter;
import org.jinye.rulebook.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names the parameters of the rules and their values in the trail. */
@Component
class ValueWording implements TrailWording {

  private static final String RULE =
      "select rule_id from releases.release where id = cast(:id as bigint)";

  private final BaseRules base;
  private final JdbcClient database;

  ValueWording(BaseRules base, JdbcClient database) {
    this.base = base;
    this.database = database;
  }

  @Override
  public String table() {
    return "releases.value";
  }

  @Override
  public Optional<String> word(String column, String code, Map<String, @Nullable Object> row) {
    String release = String.valueOf(row.get("release_id"));
    return switch (column) {
      case "parameter" -> parameter(release, code).map(Parameter::title);
      case "code" -> Optional.of(Dimensions.title(code));
      case "value" ->
          parameter(release, String.valueOf(row.get("parameter"))).stream()
              .flatMap(parameter -> parameter.choices().stream())
              .filter(choice -> choice.code().equals(code))
              .map(Term::title)
              .findFirst();
      default -> Optional.empty();
    };
  }

  /** {@code 12/own_ratio/SUPPLY_TYPE/scarce}: the release, the parameter and its class. */
  @Override
  public String key(String recordKey) {
    List<String> parts = List.of(recordKey.split("/", -1));
    if (parts.size() < 2) {
      return recordKey;
    }
    String parameter =
        parameter(parts.getFirst(), parts.get(1)).map(Parameter::title).orElse(parts.get(1));
    return Stream.of(parts.getFirst(), parameter, Dimensions.title(parts.getLast()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private Optional<Parameter> parameter(String release, String name) {
    return database.sql(RULE).param("id", release).query(String.class).optional().stream()
        .flatMap(rule -> base.versions(rule).stream())
        .flatMap(rule -> rule.parameters().stream())
        .filter(parameter -> parameter.name().equals(name))
        .findFirst();
  }
}
