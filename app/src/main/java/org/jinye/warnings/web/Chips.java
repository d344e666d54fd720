package org.jinye.warnings.web;

import java.util.List;
import org.jinye.organization.Colleague;
import org.jinye.organization.Colleagues;
import org.jinye.platform.web.Choice;
import org.jinye.supply.Item;
import org.jinye.supply.Items;
import org.jinye.warnings.Measure;
import org.jinye.warnings.Stage;
import org.jinye.warnings.Timeliness;
import org.jinye.warnings.web.QueuePage.Chip;
import org.springframework.stereotype.Component;

/** Names the filters that a link brought along, and how to get rid of them. */
@Component
class Chips {

  private final Reasons reasons;
  private final Colleagues colleagues;
  private final Items items;

  Chips(Reasons reasons, Colleagues colleagues, Items items) {
    this.items = items;
    this.reasons = reasons;
    this.colleagues = colleagues;
  }

  List<Chip> of(QueueFilter filter) {
    return Criterion.fromLinks().stream()
        .filter(filter::has)
        .map(criterion ->
            new Chip(
                criterion.field(),
                criterion.title(),
                filter.value(criterion),
                words(criterion, filter.value(criterion)),
                filter.with(criterion, "").url("/warnings")))
        .toList();
  }

  private String words(Criterion criterion, String value) {
    return switch (criterion) {
      case MEASURE -> Measure.valueOf(value).title();
      case STAGE -> Stage.valueOf(value).title();
      case SAMPLED -> value.startsWith("OVERTURNED") ? "应当处理" : "已抽查";
      case PERSON -> person(value);
      case ITEM -> items.find(value).map(Item::name).orElse(value);
      case TIMELINESS ->
          value.equals(CriterionReading.DUE_SOON) ? "即将到期" : Timeliness.valueOf(value).title();
      case REASON ->
          reasons.all().stream()
              .filter(reason -> reason.value().equals(value))
              .map(Choice::title)
              .findFirst()
              .orElse(value);
      default -> value;
    };
  }

  /** A number is an account's, anything else the name itself. */
  private String person(String value) {
    return value.matches("[0-9]{1,18}")
        ? colleagues.find(Long.parseLong(value)).map(Colleague::name).orElse(value)
        : value;
  }
}
