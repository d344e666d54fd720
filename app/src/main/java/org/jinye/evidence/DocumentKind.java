package org.jinye.evidence;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A kind of numbered document, contributed by a module as a bean.
 *
 * @param code stable; numbers are counted per unit, code and year
 * @param word what stands before the year in the number while the bureau has set no word of its
 *     own: 内管报〔2026〕第3号
 * @param placeholders what the facts of such a document are; number, title, day and maker beside
 * @param shipped the template that is used where a bureau has none of its own (docx)
 */
public record DocumentKind(
    String code,
    String title,
    String word,
    List<Placeholder> placeholders,
    Supplier<byte[]> shipped) {

  /** What every template may name without the facts saying it. */
  private static final List<Placeholder> ALWAYS =
      List.of(
          new Placeholder("number", "文号", Placeholder.Form.TEXT),
          new Placeholder("title", "标题", Placeholder.Form.TEXT),
          new Placeholder("madeOn", "制发日期", Placeholder.Form.TEXT),
          new Placeholder("madeBy", "制发人", Placeholder.Form.TEXT));

  /**
   * A place in the template: {@code {{name}}} for text, {@code {{#name}}} for a table.
   *
   * @param name letters only
   */
  public record Placeholder(String name, String title, Form form) {

    /** What stands in the place. */
    public enum Form {
      TEXT("文字"),
      TABLE("表格");

      private final String title;

      Form(String title) {
        this.title = title;
      }

      public String title() {
        return title;
      }
    }

    /** As it is written in the template. */
    public String tag() {
      return switch (form) {
        case TEXT -> "{{" + name + "}}";
        case TABLE -> "{{#" + name + "}}";
      };
    }
  }

  /** Number, title, day and maker, and the kind's own places. */
  public List<Placeholder> all() {
    return Stream.concat(ALWAYS.stream(), placeholders.stream()).toList();
  }
}
