package org.jinye.casebook.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Signature;
import org.jinye.casebook.Stage;

/**
 * A kind of legal document.
 *
 * @param code stable (penalty_decision)
 * @param title as the trade calls it
 * @param row its row in the rule base's table of 44
 * @param word stands in its number before the year (金烟处〔2026〕…); empty: it is not numbered
 * @param order its place in the bound file
 * @param hasGoods bears a list of goods
 * @param needsSeal is not valid without the bureau's seal
 * @param from the stage from which it may be made
 * @param opinions whose opinions it needs, in the order in which they are written
 * @param signatures who must sign
 * @param cosigners who signs as well where there is one
 * @param fields all of them, those that repeat facts first
 * @param source where its fields come from
 */
public record PaperKind(
    String code,
    String title,
    int row,
    String word,
    int order,
    List<CaseProcedure> procedures,
    Side side,
    boolean hasGoods,
    boolean needsSeal,
    Stage from,
    List<Opinion.Role> opinions,
    List<Signature.As> signatures,
    List<Signature.As> cosigners,
    List<PaperField> fields,
    Source source) {

  public PaperKind {
    procedures = List.copyOf(procedures);
    opinions = List.copyOf(opinions);
    signatures = List.copyOf(signatures);
    cosigners = List.copyOf(cosigners);
    fields = List.copyOf(fields);
  }

  /** The parts of a bound file, in their order. */
  public enum Group {
    FRONT("卷首", 99),
    FILING("立案", 199),
    EVIDENCE("调查取证", 299),
    APPRAISAL("鉴定和核价", 399),
    CONCLUSION("调查终结和审批", 499),
    DECISION("告知和决定", 599),
    EXECUTION("送达和执行", 699),
    DISPOSAL("移送和物品处理", 799),
    CLOSING("结案", 899),
    REWARD("授奖", 989),
    BACK("卷末", 999);

    private final String title;
    private final int last;

    Group(String title, int last) {
      this.title = title;
      this.last = last;
    }

    public String title() {
      return title;
    }

    /** Cover, contents and closing note hold the others together and bear no page numbers. */
    public boolean bearsPages() {
      return this != FRONT && this != BACK;
    }
  }

  /** Where it goes. */
  public enum Side {
    /** To a party: it is served. */
    OUTWARD("送达当事人"),
    INWARD("内部");

    private final String title;

    Side(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** Where its fields come from. */
  public enum Source {
    FORM("通行格式"),
    LAW("法律规定的内容"),
    PRACTICE("办案惯例，适用前请核对本省格式");

    private final String title;

    Source(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public Optional<PaperField> findField(String of) {
    return fields.stream().filter(field -> field.code().equals(of)).findFirst();
  }

  /** The part of the bound file in which it lies. */
  public Group group() {
    return Stream.of(Group.values())
        .filter(group -> order <= group.last)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(code + " lies behind the file"));
  }

  public boolean isNumbered() {
    return !word.isEmpty();
  }
}
