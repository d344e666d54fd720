package org.jinye.warnings.internal.followup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jinye.instruments.SubjectSource;
import org.jinye.platform.Weeks;
import org.jinye.retailers.Retailers;
import org.jinye.rulebook.Question;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.WarningState;
import org.jinye.warnings.internal.WarningTitles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an instrument about a warning begins with: facts, questions and evidence of its dossier. */
@Configuration(proxyBeanMethods = false)
class PaperSubjects {

  static final String KIND = "warning";

  @Bean
  SubjectSource warningSubject(
      FollowUpStore store, Retailers retailers, Rulebook rulebook, WarningTitles titles) {
    return new SubjectSource(
        KIND,
        "预警",
        id -> "/warnings/" + id,
        id ->
            id.matches("[0-9]{1,18}")
                ? prefill(
                    store.dossier(Long.parseLong(id)),
                    Long.parseLong(id),
                    retailers,
                    rulebook,
                    titles)
                : Optional.empty());
  }

  private static Optional<SubjectSource.Prefill> prefill(
      List<Concerned> dossier,
      long chosen,
      Retailers retailers,
      Rulebook rulebook,
      WarningTitles titles) {
    List<Concerned> concluded =
        dossier.stream()
            .filter(one -> one.id() == chosen || one.state() == WarningState.IRREGULAR)
            .toList();
    return dossier.stream()
        .filter(one -> one.id() == chosen)
        .findFirst()
        .map(one -> {
          String name = name(one, retailers);
          var titled = titles.about(concluded.stream().map(Concerned::itemId).toList());
          String rules =
              concluded.stream()
                  .map(each -> titled.of(each.ruleId(), each.itemId()))
                  .distinct()
                  .collect(Collectors.joining("、"));
          return new SubjectSource.Prefill(
              one.unitCode(),
              name + rules,
              facts(concluded, name),
              demands(concluded, rulebook),
              evidence(concluded));
        });
  }

  static String name(Concerned one, Retailers retailers) {
    String retailer = one.retailerId();
    if (retailer == null) {
      return "";
    }
    return retailers.names(List.of(retailer)).getOrDefault(retailer, retailer);
  }

  private static String facts(List<Concerned> concluded, String name) {
    return concluded.stream()
        .map(one ->
            "%s%s，%s%s"
                .formatted(
                    name,
                    one.retailerId() == null ? "" : "（许可证号 " + one.retailerId() + "）",
                    Weeks.name(one.weekNo()) + "：",
                    one.sentence()))
        .collect(Collectors.joining("\n"));
  }

  /** What the rule's opinion asks for, put to whoever owns the data. */
  static String demands(List<Concerned> concluded, Rulebook rulebook) {
    List<String> questions =
        concluded.stream()
            .map(Concerned::ruleId)
            .distinct()
            .flatMap(rule -> rulebook.rule(rule).opinion().stream())
            .map(Question::title)
            .distinct()
            .toList();
    return IntStream.range(0, questions.size())
        .mapToObj(n -> "%d. %s".formatted(n + 1, questions.get(n)))
        .collect(Collectors.joining("\n"));
  }

  private static String evidence(List<Concerned> concluded) {
    return concluded.stream()
        .filter(one -> one.orderNumber() != null)
        .map(one -> "订单 " + one.orderNumber())
        .distinct()
        .collect(Collectors.joining("；"));
  }
}
