package org.jinye.warnings.web.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jinye.platform.Weeks;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.supply.Item;
import org.jinye.supply.Items;
import org.jinye.warnings.WarningSubject;
import org.jinye.warnings.WarningSubjects;
import org.jinye.warnings.internal.run.RunDetails;
import org.jinye.warnings.internal.run.RunSubjects.Subject;
import org.jinye.warnings.web.run.OutcomesPage.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives judged subjects their names, and their figures the words of their rule. */
@Component
public class SubjectRows {

  private final WarningSubjects named;
  private final Items items;
  private final RunRows runs;
  private final RunDetails details;
  private final Rulebook rulebook;
  private final RuleWords words;

  SubjectRows(
      WarningSubjects named,
      Items items,
      RunRows runs,
      RunDetails details,
      Rulebook rulebook,
      RuleWords words) {
    this.named = named;
    this.items = items;
    this.runs = runs;
    this.details = details;
    this.rulebook = rulebook;
    this.words = words;
  }

  List<Row> rows(long runId, List<Subject> subjects) {
    return rows(details.parameters(runId), subjects);
  }

  /**
   * The same for subjects that were judged with given parameters.
   *
   * @param parameters by rule
   */
  public List<Row> rows(Map<String, Map<String, String>> parameters, List<Subject> subjects) {
    Map<String, String> shops = named.names(subjects.stream().map(Subject::subject).toList());
    Map<String, Item> goods =
        items.findAll(
            subjects.stream().map(Subject::itemId).filter(Objects::nonNull).distinct().toList());
    Map<String, String> counties = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (Subject subject : subjects) {
      rows.add(
          new Row(
              Weeks.title(subject.weekNo()),
              subject.ruleId() + " " + words.title(subject.ruleId()),
              RuleWords.outcome(subject.outcome()),
              reason(subject),
              counties.computeIfAbsent(subject.unitCode(), runs::name),
              new WarningSubject(subject.subject()).retailerId(),
              shops.getOrDefault(subject.subject(), subject.subject()),
              retailerUrl(subject),
              subject.day() == null ? "" : subject.day().toString(),
              subject.orderNumber() == null ? "" : subject.orderNumber(),
              orderUrl(subject),
              item(subject.itemId(), goods),
              figures(subject, parameters.getOrDefault(subject.ruleId(), Map.of()))));
    }
    return rows;
  }

  private String reason(Subject subject) {
    boolean isPlain = subject.reason().isEmpty() && subject.outcome().equals("fired");
    return isPlain ? "" : words.reason(subject.ruleId(), subject.reason());
  }

  private String figures(Subject subject, Map<String, String> parameters) {
    Optional<Rule> rule = rulebook.findRule(subject.ruleId());
    if (rule.isEmpty() || subject.figures().isEmpty()) {
      return "";
    }
    Map<String, @Nullable Object> figures = new HashMap<>(parameters);
    figures.putAll(subject.figures());
    return rule.get().sentence().render(figures);
  }

  private static String item(@Nullable String itemId, Map<String, Item> goods) {
    if (itemId == null) {
      return "";
    }
    Item item = goods.get(itemId);
    return item == null ? itemId : item.name();
  }

  private static @Nullable String retailerUrl(Subject subject) {
    String retailerId = new WarningSubject(subject.subject()).retailerId();
    return retailerId == null ? null : url("/retailers/{id}", Map.of("id", retailerId));
  }

  private static @Nullable String orderUrl(Subject subject) {
    String retailerId = new WarningSubject(subject.subject()).retailerId();
    if (subject.orderNumber() == null || retailerId == null) {
      return null;
    }
    return url(
        "/orders?number={number}&retailer={retailer}&week={week}",
        Map.of(
            "number", subject.orderNumber(),
            "retailer", retailerId,
            "week", Weeks.name(subject.weekNo())));
  }

  private static String url(String template, Map<String, String> values) {
    return UriComponentsBuilder.fromUriString(template).encode().build(values).toString();
  }
}
