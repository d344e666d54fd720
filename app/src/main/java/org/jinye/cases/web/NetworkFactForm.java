package org.jinye.cases.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.casebook.Money;
import org.jinye.casebook.crime.NetworkFigures.Link;
import org.jinye.casebook.crime.NetworkFinding.Kind;
import org.jinye.cases.internal.NetworkFact;
import org.jinye.platform.Days;
import org.jspecify.annotations.Nullable;

/**
 * What was typed for a fact of a network, by field.
 *
 * @param typed as it was sent
 */
record NetworkFactForm(Map<String, String> typed) {

  NetworkFactForm {
    typed = Map.copyOf(typed);
  }

  static Map<String, String> of(NetworkFact fact) {
    NetworkFact.Content content = fact.content();
    Link link = content.link();
    Long about = content.about();
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("kind", content.kind().name());
    typed.put("link", link == null ? "" : link.name());
    typed.put(content.kind() == Kind.PAPER ? "part" : "name", content.name());
    typed.put(
        "amount",
        switch (content.kind()) {
          case MONEY -> new Money(content.amount()).toString();
          case ARREST -> Long.toString(content.amount());
          case LINK, PREMISES, VEHICLE, PAPER -> "";
        });
    typed.put("on", content.on().toString());
    typed.put("source", content.source());
    typed.put("words", content.words());
    typed.put("about", about == null ? "" : Long.toString(about));
    return typed;
  }

  String text(String field) {
    return typed.getOrDefault(field, "").strip().replace("\u0000", "");
  }

  /** What cannot be read; the rest is judged against the network. */
  Map<String, String> unread() {
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<Kind> kind = kind();
    if (kind.isEmpty()) {
      errors.put("kind", "请选择登记什么。");
    } else if (kind.get().hasLink() && link() == null) {
      errors.put("link", "请选择是哪个环节。");
    } else if (kind.get() == Kind.MONEY && money().isEmpty()) {
      errors.put("amount", "请填写金额（元），大于 0，最多两位小数，例如 120000.50。");
    } else if (kind.get() == Kind.ARREST && !text("amount").matches("[0-9]{1,4}")) {
      errors.put("amount", "请填写逮捕人数，1 到 9999 的整数。");
    }
    if (on().isEmpty()) {
      errors.put("on", "请填写日期，例如 2026-09-24。");
    }
    if (!text("about").matches("[0-9]{0,18}")) {
      errors.put("about", "请选择网络里的案件。");
    }
    return errors;
  }

  /** Only when nothing is unread. */
  NetworkFact.Content content() {
    Kind kind = kind().orElseThrow();
    String about = text("about");
    return new NetworkFact.Content(
        kind,
        kind.hasLink() ? link() : null,
        text(kind == Kind.PAPER ? "part" : "name"),
        switch (kind) {
          case MONEY -> money().orElseThrow().fen();
          case ARREST -> Long.parseLong(text("amount"));
          case LINK, PREMISES, VEHICLE, PAPER -> 1;
        },
        on().orElseThrow(),
        text("source"),
        text("words"),
        about.isEmpty() ? null : Long.valueOf(about));
  }

  /** The name of a paper is chosen in a field of its own. */
  Map<String, String> placed(Map<String, String> errors) {
    Map<String, String> placed = new LinkedHashMap<>(errors);
    if (kind().filter(Kind.PAPER::equals).isPresent() && placed.containsKey("name")) {
      placed.put("part", placed.getOrDefault("name", ""));
      placed.remove("name");
    }
    return placed;
  }

  private Optional<Kind> kind() {
    return Arrays.stream(Kind.values()).filter(one -> one.name().equals(text("kind"))).findFirst();
  }

  private @Nullable Link link() {
    return Arrays.stream(Link.values())
        .filter(one -> one.name().equals(text("link")))
        .findFirst()
        .orElse(null);
  }

  private Optional<LocalDate> on() {
    return Days.find(text("on"));
  }

  private Optional<Money> money() {
    String yuan = text("amount").replace(",", "").replace("，", "");
    return yuan.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")
        ? Optional.of(Money.ofYuan(new BigDecimal(yuan)))
        : Optional.empty();
  }
}
