package org.jinye.cases.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.Paper;
import org.jinye.casebook.QuantityUnit.Measure;
import org.jinye.supply.HandedSeizure.Carton;
import org.jinye.supply.Item;

/**
 * Which cigarettes of a case are established as genuine: entered so, or, as long as nothing is
 * entered, found so by an appraisal report that bears its day.
 */
final class GenuineGoods {

  private static final Set<Nature> GENUINE = EnumSet.of(Nature.GENUINE, Nature.OFF_CHANNEL);
  private static final int CARTON = 200;

  private GenuineGoods() {}

  /** In the order of the case's goods. */
  static List<GoodsLine> of(CaseFile file) {
    return file.goods().stream()
        .filter(line -> line.quantity().measure() == Measure.STICKS && line.quantity().base() > 0)
        .filter(line ->
            GENUINE.contains(line.nature())
                || (line.nature() == Nature.UNDETERMINED && isAppraisedGenuine(file, line)))
        .toList();
  }

  private static boolean isAppraisedGenuine(CaseFile file, GoodsLine line) {
    Optional<Nature> last =
        file.papers().stream()
            .filter(paper -> paper.kind().equals("appraisal_report") && paper.date() != null)
            .map(Paper::goods)
            .flatMap(List::stream)
            .filter(one -> one.item().equals(line.item()))
            .map(GoodsLine::nature)
            .filter(nature -> nature != Nature.UNDETERMINED)
            .reduce((a, b) -> b);
    return last.isPresent() && GENUINE.contains(last.get());
  }

  /** A row for each code, and one for what has none. */
  static List<Carton> cartons(List<GoodsLine> lines, Map<String, Item> catalogue) {
    List<Carton> cartons = new ArrayList<>();
    for (int rank = 0; rank < lines.size(); rank++) {
      GoodsLine line = lines.get(rank);
      Item item = catalogue.get(name(line.item()));
      String itemId = item == null ? "" : item.itemId();
      List<String> codes = line.codes().stream().distinct().toList();
      long left = line.quantity().base();
      long each = codes.isEmpty() ? 0 : Math.min(CARTON, left / codes.size());
      for (int nth = 0; nth < codes.size() && each > 0; nth++) {
        cartons.add(new Carton((rank + 1) + "-" + (nth + 1), itemId, codes.get(nth), each));
        left -= each;
      }
      if (left > 0) {
        cartons.add(new Carton((rank + 1) + "-0", itemId, "", left));
      }
    }
    return cartons;
  }

  /** Items by the name as it is compared; a name that two items bear is nobody's. */
  static Map<String, Item> byName(List<Item> items) {
    return items.stream()
        .collect(Collectors.groupingBy(item -> name(item.name())))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue().size() == 1)
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
  }

  /** The same item may be written with wide or narrow brackets and blanks. */
  static String name(String item) {
    return Normalizer.normalize(item, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
