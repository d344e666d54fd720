package org.jinye.casebook.penalty;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a statute.
 *
 * @param article 0 when the text says so but its number was not read
 * @param paragraph 0 when the article has only one
 * @param item 0 without
 * @param point 0 without
 * @param mark where the number was read
 */
public record Citation(
    Statute statute, int article, int paragraph, int item, int point, Mark mark) {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<law>\\S+) (?<article>\\d+)条(?:(?<paragraph>\\d+)款)?"
              + "(?:(?<item>\\d+)项)?(?:(?<point>\\d+)目)?(?: (?<mark>[VSPM]))?");

  /**
   * Reads it as the data files write it: "条例 52条2项3目", "专卖法 33条1款 S".
   *
   * @throws IllegalArgumentException when it is not written so
   */
  @JsonCreator
  public static Citation of(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a citation: " + written);
    }
    String mark = parts.group("mark");
    return new Citation(
        Statute.called(parts.group("law")),
        Integer.parseInt(parts.group("article")),
        number(parts, "paragraph"),
        number(parts, "item"),
        number(parts, "point"),
        mark == null ? Mark.V : Mark.valueOf(mark));
  }

  /** As a decision cites it: 《……》第五十二条第（二）项第3目. */
  public String text() {
    StringBuilder text = new StringBuilder("《").append(statute.title()).append("》");
    if (article == 0) {
      return text.append("（条款待核）").toString();
    }
    text.append("第").append(Numerals.of(article)).append("条");
    if (paragraph > 0) {
      text.append("第").append(Numerals.of(paragraph)).append("款");
    }
    if (item > 0) {
      text.append("第（").append(Numerals.of(item)).append("）项");
    }
    if (point > 0) {
      text.append("第").append(point).append("目");
    }
    return text.toString();
  }

  private static int number(Matcher parts, String group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
