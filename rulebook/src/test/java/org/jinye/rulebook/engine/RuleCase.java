package org.jinye.rulebook.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Variant;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A small world beside a rule and what must become of each of its subjects.
 *
 * <p>The columns of expect.csv are those that the case is about: columns of the result, {@code
 * date} for day_no, {@code cycle_start} for cycle_start_day, and {@code …_cartons} for quantities.
 */
public record RuleCase(
    Rule rule, Path folder, Map<String, String> parameters, LocalDate from, LocalDate to) {

  static RuleCase read(Rule rule, Path folder) throws IOException {
    Object yaml =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(folder.resolve("params.yaml")));
    Map<?, ?> fields = (Map<?, ?>) yaml;
    Map<String, String> parameters = new LinkedHashMap<>();
    if (fields.get("parameters") instanceof Map<?, ?> given) {
      given.forEach((name, value) -> parameters.put(name.toString(), value.toString()));
    }
    return new RuleCase(rule, folder, parameters, date(fields.get("from")), date(fields.get("to")));
  }

  /** Expected rows, sorted, in the words of expect.csv. */
  List<String> expected() throws IOException {
    return Files.readAllLines(folder.resolve("expect.csv")).stream().skip(1).sorted().toList();
  }

  /** What an engine is asked in this case; its files are made in the directory. */
  public Request request(Path directory) throws SQLException, IOException {
    return request(directory, rule.with(parameters));
  }

  private Request request(Path directory, ConfiguredRule configured)
      throws SQLException, IOException {
    Inputs inputs = new SmallWorld(folder, directory).inputs();
    return new Request(List.of(configured), inputs, from, to, directory.resolve("run"));
  }

  List<String> outcomes(Path directory) throws SQLException, IOException {
    return outcomes(directory, List.of());
  }

  /** With other values for some, which of all that hold for a row must be the strictest. */
  List<String> outcomes(Path directory, List<Variant> variants) throws SQLException, IOException {
    ConfiguredRule configured = rule.with(parameters, stricter(variants));
    Request request = request(directory, configured);
    Inputs inputs = request.inputs();
    List<String> columns = List.of(header().split(",", -1));
    try (Session session =
        Session.open(EngineSettings.forDirectory(directory.resolve("tmp")), new Cancellation())) {
      InputFiles files = new InputFiles(session, null);
      List<Path> weeks = inputs.weekFiles(request.firstWeekNeeded(), request.lastWeekNeeded());
      files.check(InputTable.ORDER_LINES, weeks);
      files.open(inputs);
      DerivedInputs derived = new DerivedInputs(session, files);
      derived.openOrderLines(weeks);
      RuleRun run = new RuleRun(session, configured, request);
      run.makeInputs(derived);
      return session
          .query(
              "规则用例", "select * from (" + run.judging() + ") as judged", row -> said(columns, row))
          .stream()
          .sorted()
          .toList();
    }
  }

  /** How often each outcome is expected. */
  Map<String, Long> outcomeCounts() {
    return column("outcome").stream()
        .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
  }

  /** The reasons that are expected. */
  Set<String> reasons() {
    Set<String> reasons = new TreeSet<>(column("reason"));
    reasons.remove("");
    return reasons;
  }

  /** The aspects that are expected. */
  Set<String> aspects() {
    Set<String> aspects = new TreeSet<>(column("aspect"));
    aspects.remove("");
    return aspects;
  }

  /** A case may have set a value that is stricter than the national one already. */
  private List<Variant> stricter(List<Variant> variants) {
    return variants.stream()
        .map(variant ->
            new Variant(
                variant.parameter(),
                variant.dimension(),
                variant.code(),
                parameters.getOrDefault(variant.parameter(), variant.value())))
        .toList();
  }

  private List<String> column(String name) {
    try {
      int index = List.of(header().split(",", -1)).indexOf(name);
      return index < 0
          ? List.of()
          : expected().stream().map(row -> row.split(",", -1)[index]).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String header() throws IOException {
    return Files.readAllLines(folder.resolve("expect.csv")).getFirst();
  }

  @Override
  public String toString() {
    return rule.id() + " " + folder.getFileName();
  }

  private static String said(List<String> columns, ResultSet row) throws SQLException {
    List<String> values = new ArrayList<>();
    for (String column : columns) {
      values.add(
          switch (column) {
            case "date" -> day(row.getObject("day_no"));
            case "cycle_start" -> day(row.getObject("cycle_start_day"));
            default ->
                column.endsWith("_cartons")
                    ? number(row.getObject(column.replace("_cartons", "")), 200)
                    : number(row.getObject(column), 1);
          });
    }
    return String.join(",", values);
  }

  private static String day(@Nullable Object dayNo) {
    return dayNo == null ? "" : LocalDate.ofEpochDay(((Number) dayNo).longValue()).toString();
  }

  private static String number(@Nullable Object value, int unit) {
    return switch (value) {
      case null -> "";
      case Number number ->
          BigDecimal.valueOf(number.doubleValue() / unit)
              .setScale(4, RoundingMode.HALF_UP)
              .stripTrailingZeros()
              .toPlainString();
      default -> value.toString();
    };
  }

  private static LocalDate date(@Nullable Object value) {
    return LocalDate.parse(String.valueOf(value));
  }
}
