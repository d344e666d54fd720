package org.jinye.casebook.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a paper.
 *
 * @param code unique on its paper; the same fact has the same code everywhere
 * @param title as printed
 * @param fact the fact of the case that fills it; null = written for the paper
 * @param required a paper without it is not complete
 * @param choices code and words, for a choice
 * @param basis article that demands it; empty where it is the form's
 * @param source where the field comes from, when not from where its paper does; else null
 */
public record PaperField(
    String code,
    String title,
    Type type,
    @Nullable Fact fact,
    boolean required,
    List<Choice> choices,
    String basis,
    PaperKind.@Nullable Source source) {

  @SuppressWarnings("NullAway") // what the file leaves out arrives as null
  public PaperField {
    choices = choices == null ? List.of() : List.copyOf(choices);
    basis = basis == null ? "" : basis;
  }

  /** One of several answers. */
  public record Choice(String code, String title) {}

  /** What may be written. */
  public enum Type {
    /** A line of at most 200 characters. */
    TEXT(200),
    /** Some sentences, at most 20,000 characters. */
    WORDS(20_000),
    /** 2026-09-24. */
    DAY(10),
    /** 2026-09-24T10:30. */
    MOMENT(16),
    /** A whole number. */
    NUMBER(9),
    /** Cartons with at most three decimals. */
    CARTONS(20),
    /** Yuan with at most two decimals. */
    MONEY(20),
    /** true or false. */
    YES_NO(5),
    /** The code of one of the choices. */
    CHOICE(40);

    private final int longest;

    Type(int longest) {
      this.longest = longest;
    }

    public int longest() {
      return longest;
    }
  }
}
