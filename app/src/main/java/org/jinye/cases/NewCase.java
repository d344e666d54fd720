package org.jinye.cases;

import java.time.LocalDateTime;
import java.util.List;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Discovery;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Party;

/**
 * A case to be opened.
 *
 * @param formKey the same key opens one case, however often it comes
 * @param facts what was found where and when
 * @param origin what in the system it came from
 * @param parties may be none yet
 * @param certificates ids of the officers' certificates
 * @param goods may be none yet
 */
public record NewCase(
    String formKey,
    CaseProcedure procedure,
    Facts facts,
    Origin origin,
    List<Party> parties,
    List<Long> certificates,
    List<GoodsLine> goods) {

  public NewCase {
    parties = List.copyOf(parties);
    certificates = List.copyOf(certificates);
    goods = List.copyOf(goods);
  }

  /**
   * The facts of the discovery.
   *
   * @param cause code of the cause; empty = not known yet
   * @param place up to 300 characters
   * @param summary up to 4000 characters
   * @param campaign the action that it belongs to; empty = none
   */
  public record Facts(
      String cause,
      Discovery.Source source,
      LocalDateTime foundAt,
      String place,
      String summary,
      String campaign) {}

  /** A record of another module, such as a warning; both empty for none. */
  public record Origin(String kind, String id) {

    public static final Origin NONE = new Origin("", "");
  }
}
