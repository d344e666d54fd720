package org.jinye.warnings.web.why;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.platform.Money;
import org.jinye.platform.Quantity;
import org.jinye.retailers.Retailers;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.engine.Finding;
import org.jinye.supply.Item;
import org.jinye.supply.Items;
import org.jinye.supply.SupplyType;
import org.jinye.warnings.internal.replay.FigureKind;
import org.jinye.warnings.internal.replay.FigurePair;
import org.jinye.warnings.internal.run.FindingSentence;
import org.jinye.warnings.web.GoodsWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says the figures of a finding in words: names for codes, cartons for sticks, yuan for fen. */
@Component
class FigureWords {

  private static final int TWO = 2;

  private final Retailers retailers;
  private final Items items;
  private final Organization organization;

  FigureWords(Retailers retailers, Items items, Organization organization) {
    this.retailers = retailers;
    this.items = items;
    this.organization = organization;
  }

  /**
   * The pairs in words.
   *
   * @param again what was found again; null when nothing was
   */
  List<FigureLine> lines(
      List<FigurePair> pairs, ConfiguredRule rule, Finding stored, @Nullable Finding again) {
    Map<String, String> shops =
        retailers.names(
            values(pairs, kind -> kind == FigureKind.RETAILER || kind == FigureKind.DETAIL));
    Map<String, Item> goods = items.findAll(values(pairs, kind -> kind == FigureKind.ITEM));
    Names names = new Names(rule, shops, goods);
    return pairs.stream()
        .map(pair ->
            new FigureLine(
                pair.title(),
                said(pair, pair.stored(), stored, names),
                pair.stored(),
                again == null ? "" : said(pair, pair.replayed(), again, names),
                pair.replayed(),
                pair.isSame(),
                !pair.isSame() || isKnownCode(pair.kind())))
        .toList();
  }

  private record Names(
      ConfiguredRule configured, Map<String, String> shops, Map<String, Item> goods) {

    private Rule rule() {
      return configured.rule();
    }
  }

  private String said(FigurePair pair, String value, Finding of, Names names) {
    if (value.isEmpty()) {
      return "";
    }
    return switch (pair.kind()) {
      case AS_IT_IS -> with(value, pair.name());
      case RETAILER, DETAIL -> names.shops().getOrDefault(value, value);
      case UNIT -> organization.unitName(value);
      case ITEM -> {
        Item item = names.goods().get(value);
        yield item == null ? value : item.name();
      }
      case ASPECT -> names.rule().aspectTitle(value);
      case OF_RULE -> ofRule(pair.name(), value, of, names);
      case DECIMAL -> with(rounded(new BigDecimal(value)), pair.name());
      case SHARE -> rounded(new BigDecimal(value).movePointRight(TWO)) + "%";
      case STICKS -> cartons(value);
      case FEN_A_CARTON ->
          new Money(new BigDecimal(value).setScale(0, RoundingMode.HALF_UP).longValue()).yuan()
              + " 元";
      case FILED -> or(GoodsWords.filed(value), value);
      case TIER -> GoodsWords.tier(value);
      case SUPPLY_TYPE -> SupplyType.of(value).title();
    };
  }

  private static String ofRule(String column, String value, Finding of, Names names) {
    return names
        .rule()
        .sentence()
        .figure(column, FindingSentence.figures(of, names.configured()))
        .orElseGet(() -> unspoken(value, of));
  }

  /** What the sentence does not say: of a delivery the aspect tells what was measured. */
  private static String unspoken(String value, Finding of) {
    return switch (Objects.requireNonNullElse(of.aspect(), "")) {
      case "short", "over" -> cartons(value);
      case "away", "wrong_shop" -> with(rounded(new BigDecimal(value)), "米");
      case "not_received" -> with(rounded(new BigDecimal(value)), "次");
      default -> rounded(new BigDecimal(value));
    };
  }

  private static String cartons(String sticks) {
    long whole = new BigDecimal(sticks).setScale(0, RoundingMode.HALF_UP).longValue();
    return new Quantity(whole).cartons() + " 条";
  }

  private static String with(String value, String unit) {
    return unit.isEmpty() ? value : value + " " + unit;
  }

  private static String or(String words, String code) {
    return words.isEmpty() ? code : words;
  }

  private static String rounded(BigDecimal number) {
    BigDecimal two = number.setScale(TWO, RoundingMode.HALF_UP).stripTrailingZeros();
    return two.toPlainString();
  }

  private static boolean isKnownCode(FigureKind kind) {
    return kind == FigureKind.RETAILER || kind == FigureKind.UNIT || kind == FigureKind.ITEM;
  }

  private static List<String> values(List<FigurePair> pairs, Predicate<FigureKind> kinds) {
    return pairs.stream()
        .filter(pair -> kinds.test(pair.kind()))
        .flatMap(pair -> Stream.of(pair.stored(), pair.replayed()))
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }
}
