package org.jinye.releases.internal;

import java.util.List;
import org.jinye.rulebook.Parameter;
import org.jinye.rulebook.Variant;
import org.jinye.rulebook.Variant.Dimension;

/** The classes that a release may give values of their own. */
public final class Dimensions {

  private static final List<String> SUPPLY_TYPES = List.of("scarce", "good_seller", "watched");
  private static final List<String> CHANNELS = List.of("便利店", "烟酒店", "超市", "商场", "娱乐服务", "其他");

  private Dimensions() {}

  /** What the form offers for a parameter: a unit sets its own values, not those of others. */
  public static List<Dimension> ofForm(Parameter parameter) {
    return List.of(Dimension.SUPPLY_TYPE, Dimension.CHANNEL).stream()
        .filter(parameter.varies()::contains)
        .toList();
  }

  public static List<String> codes(Variant.Dimension dimension) {
    return switch (dimension) {
      case SUPPLY_TYPE -> SUPPLY_TYPES;
      case CHANNEL -> CHANNELS;
      case UNIT -> List.of();
    };
  }

  public static String title(String code) {
    return switch (code) {
      case "scarce" -> "紧俏";
      case "good_seller" -> "畅销";
      case "watched" -> "重点关注";
      default -> code;
    };
  }
}
