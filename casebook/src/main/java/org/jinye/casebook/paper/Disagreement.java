package org.jinye.casebook.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;
import org.jinye.casebook.goods.QuantityWords;
import org.jinye.casebook.goods.TypedQuantity;

/**
 * A field of a paper that says something else than the case does now.
 *
 * @param written what stands on the paper
 * @param fact what the case says
 */
public record Disagreement(Paper paper, PaperField field, String written, String fact) {

  /**
   * All of them, in the order of the papers. What a paper leaves open does not disagree, nor does
   * what the case only suggests.
   */
  public static List<Disagreement> of(CaseFile file) {
    PaperCatalogue catalogue = PaperCatalogue.read();
    return file.papers().stream()
        .flatMap(paper ->
            catalogue.find(paper.kind()).stream()
                .flatMap(kind -> kind.fields().stream())
                .flatMap(field -> between(file, paper, field)))
        .toList();
  }

  private static Stream<Disagreement> between(CaseFile file, Paper paper, PaperField field) {
    Fact fact = field.fact();
    Optional<String> written = paper.find(field.code());
    if (fact == null || !fact.isBinding() || written.isEmpty()) {
      return Stream.empty();
    }
    String now =
        about(file, paper).map(other -> fact.of(file, other)).orElseGet(() -> fact.of(file));
    return now.isBlank() || says(field, written.get()).equals(says(field, now))
        ? Stream.empty()
        : Stream.of(new Disagreement(paper, field, written.get(), now));
  }

  private static Optional<Paper> about(CaseFile file, Paper paper) {
    return file.papers().stream().filter(other -> other.id().equals(paper.about())).findFirst();
  }

  /** 12303.9 and 12303.90 say the same, and 3件 and 150条. */
  private static String says(PaperField field, String value) {
    return switch (field.type()) {
      case NUMBER, CARTONS, MONEY ->
          FieldCheck.problem(field, value).isPresent()
              ? value
              : new BigDecimal(value).stripTrailingZeros().toPlainString();
      case TEXT -> field.fact() == Fact.GOODS_QUANTITY ? quantity(value) : value.strip();
      case WORDS, DAY, MOMENT, YES_NO, CHOICE -> value.strip();
    };
  }

  private static String quantity(String value) {
    return switch (TypedQuantity.read(value)) {
      case TypedQuantity.Read read -> QuantityWords.cartons(read.quantity());
      case TypedQuantity.Refused _ -> value.strip();
    };
  }
}
