package org.jinye.casebook.goods;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.QuantityUnit;
import org.jinye.casebook.QuantityUnit.Measure;

/** Whether the codes of a list agree with its cartons and with each other. */
public final class CodeCheck {

  private CodeCheck() {}

  /** What is wrong, by lines of the list from 1; empty when all agrees. */
  public static List<String> of(List<GoodsLine> goods) {
    List<String> words = new ArrayList<>();
    Map<String, Integer> lineOf = new HashMap<>();
    for (int i = 0; i < goods.size(); i++) {
      int number = i + 1;
      for (String written : goods.get(i).codes()) {
        String code = LaserCode.find(written).map(LaserCode::text).orElse(written);
        if (LaserCode.find(written).isEmpty()) {
          words.add("第" + number + "行：喷码“" + written + "”不是32位喷码");
        }
        Integer first = lineOf.putIfAbsent(code, number);
        if (first != null) {
          words.add(
              "第" + number + "行：喷码" + code + (first == number ? "在本行重复" : "与第" + first + "行重复"));
        }
      }
      count(number, goods.get(i), words);
    }
    return words;
  }

  /** A list without codes says nothing: goods without code, or not yet read. */
  private static void count(int number, GoodsLine line, List<String> words) {
    if (line.codes().isEmpty() || line.quantity().measure() != Measure.STICKS) {
      return;
    }
    BigDecimal cartons = line.quantity().in(QuantityUnit.CARTON);
    int whole = cartons.setScale(0, RoundingMode.CEILING).intValueExact();
    int codes = line.codes().size();
    if (codes != whole) {
      words.add(
          "第"
              + number
              + "行“"
              + line.item()
              + "”：数量"
              + QuantityWords.cartons(line.quantity())
              + "，喷码"
              + codes
              + "个，"
              + (codes < whole ? "少" + (whole - codes) : "多" + (codes - whole))
              + "个");
    }
  }
}
