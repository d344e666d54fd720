package org.jinye.casebook.crime;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jinye.casebook.Money;
import org.jinye.casebook.crime.NetworkFigures.Link;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is known of a network, from a record or entered by somebody.
 *
 * @param link null where the kind has none
 * @param name address, number plate or what it is; for a paper the code of its part
 * @param amount fen of money, people arrested; else 1
 * @param source the document or the person that it is known from
 * @param origin where its record is; the casebook hands it on as it is
 */
public record NetworkFinding(
    Kind kind, @Nullable Link link, String name, long amount, String source, String origin) {

  public NetworkFinding {
    if ((link != null) != kind.hasLink()) {
      throw new IllegalArgumentException(kind + " with link " + link);
    }
    if (amount < 0) {
      throw new IllegalArgumentException("an amount cannot be negative: " + amount);
    }
  }

  /** What is known. */
  public enum Kind {
    MONEY("涉案金额"),
    LINK("查实的环节"),
    PREMISES("场所"),
    VEHICLE("车辆"),
    ARREST("逮捕"),
    PAPER("材料");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    public boolean hasLink() {
      return this == LINK || this == PREMISES;
    }
  }

  Link shownLink() {
    return requireNonNull(link);
  }

  /** Two findings with the same text here are about the same thing. */
  public String same() {
    return name.replaceAll("[\\s　·•]", "").toUpperCase(Locale.ROOT);
  }

  /** 储存：东关路 8 号, 1200.00元, 2人. */
  public String words() {
    return switch (kind) {
      case MONEY -> (name.isEmpty() ? "" : name + "，") + new Money(amount) + "元";
      case LINK -> shownLink().title() + "环节" + (name.isEmpty() ? "" : "：" + name);
      case PREMISES -> shownLink().title() + "场所：" + name;
      case VEHICLE -> "车辆：" + name;
      case ARREST -> "逮捕" + amount + "人" + (name.isEmpty() ? "" : "：" + name);
      case PAPER -> name;
    };
  }
}
