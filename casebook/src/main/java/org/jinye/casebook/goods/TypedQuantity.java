package org.jinye.casebook.goods;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit;
import org.jspecify.annotations.Nullable;

/** A quantity as somebody typed it (700.2条, 3件12条, ５０００支): exact, or refused in words. */
public sealed interface TypedQuantity {

  /** It was understood. */
  record Read(Quantity quantity) implements TypedQuantity {}

  /** It was not; the sentence says what to type instead. */
  record Refused(String words) implements TypedQuantity {}

  /** Reads it; never throws. */
  static TypedQuantity read(String typed) {
    String text =
        HalfWidth.of(typed)
            .replaceAll("\\s", "")
            .replaceAll("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))|(?<=[^0-9,]),(?=[0-9])", "")
            .toLowerCase(Locale.ROOT);
    return text.isEmpty() ? new Refused("请填写数量，例如3件12条") : new Reading(typed).read(text);
  }

  /** One reading. */
  record Reading(String typed) {

    private static final Pattern PART =
        Pattern.compile("(?<number>[0-9]{1,12}(?:\\.[0-9]{1,9})?)(?<unit>[^0-9.,]+)");

    /** More than the whole country makes in a year; sums of thousands of these still fit. */
    private static final long MOST = 10_000_000_000_000L;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private TypedQuantity read(String text) {
      if (NUMBER.matcher(text).matches()) {
        return refused("没有写单位，例如" + text + "条");
      }
      Matcher part = PART.matcher(text);
      @Nullable Quantity sum = null;
      @Nullable QuantityUnit last = null;
      int end = 0;
      while (part.find() && part.start() == end) {
        end = part.end();
        Optional<QuantityUnit> unit = unit(part.group("unit"));
        if (unit.isEmpty()) {
          return refused("单位“" + part.group("unit") + "”不认识，可用箱、件、条、包、支、万支、吨、担、千克、克、毫升、个");
        }
        BigDecimal number = new BigDecimal(part.group("number"));
        if (last != null && last.measure() != unit.get().measure()) {
          return refused("“" + last.title() + "”与“" + unit.get().title() + "”不能写在一起");
        }
        if (last != null && last.base() <= unit.get().base()) {
          return refused("单位应当从大到小，每个只写一次，例如3件12条");
        }
        if (number.scale() > 0 && end < text.length()) {
          return refused("只有最后一个单位可以带小数");
        }
        @Nullable Quantity one = quantity(number, unit.get());
        if (one == null) {
          return refused(
              number.toPlainString() + unit.get().title() + "不能换算成整数的" + smallest(unit.get()));
        }
        sum = sum == null ? one : sum.plus(one);
        last = unit.get();
      }
      if (sum == null || end < text.length()) {
        return refused("请写数字和单位，例如700.2条、3件12条");
      }
      if (sum.base() > MOST) {
        return refused("太大，请核对数字和单位");
      }
      return sum.base() == 0 ? refused("应当大于0") : new Read(sum);
    }

    private static @Nullable Quantity quantity(BigDecimal number, QuantityUnit unit) {
      try {
        return Quantity.of(number, unit);
      } catch (ArithmeticException e) {
        return null;
      }
    }

    private Refused refused(String words) {
      return new Refused("数量“" + typed.strip() + "”：" + words);
    }

    private static String smallest(QuantityUnit unit) {
      return switch (unit.measure()) {
        case STICKS -> "支";
        case WEIGHT -> "克";
        case VOLUME -> "毫升";
        case PIECES -> "个";
      };
    }

    /** Units by the words that people use for them; those that mean two things are refused. */
    private static Optional<QuantityUnit> unit(String written) {
      return Optional.ofNullable(
          switch (written) {
            case "支" -> QuantityUnit.STICK;
            case "包" -> QuantityUnit.PACK;
            case "条" -> QuantityUnit.CARTON;
            case "件" -> QuantityUnit.CASE;
            case "万支" -> QuantityUnit.TEN_THOUSAND_STICKS;
            case "箱", "大箱" -> QuantityUnit.BOX;
            case "克", "g" -> QuantityUnit.GRAM;
            case "千克", "公斤", "kg" -> QuantityUnit.KILOGRAM;
            case "担" -> QuantityUnit.DAN;
            case "吨", "t" -> QuantityUnit.TONNE;
            case "毫升", "ml" -> QuantityUnit.MILLILITRE;
            case "个" -> QuantityUnit.PIECE;
            default -> null;
          });
    }
  }
}
