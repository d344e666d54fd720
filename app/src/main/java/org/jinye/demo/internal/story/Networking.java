package org.jinye.demo.internal.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jinye.casebook.Money;
import org.jinye.casebook.crime.NetworkFigures.Link;
import org.jinye.casebook.crime.NetworkFinding;
import org.jinye.casebook.crime.NetworkFinding.Kind;
import org.jinye.casebook.crime.NetworkStandard.Level;
import org.jinye.cases.CaseRow;
import org.jinye.cases.Networks;
import org.jinye.cases.TakenNetwork;
import org.jinye.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Three networks: one accepted by the national standard, one applied for, one just measured. */
@Component
class Networking {

  private final Networks networks;

  Networking(Networks networks) {
    this.networks = networks;
  }

  /**
   * Of four cases of the handler's county, found some months ago: the last is tied to the first.
   */
  void happen(SignedIn handler, List<CaseRow> cases, LocalDate today) {
    LocalDate found = cases.getFirst().foundAt().toLocalDate();
    networks.takeOver(
        handler,
        taken(
            0,
            cases.get(0),
            "“6·18”制售假烟网络",
            List.of(cases.get(3)),
            facts(found.plusDays(20), "1667700", 7, 5),
            new TakenNetwork.Applied(
                Level.NATIONAL,
                "当事人从外省购进假冒卷烟，在本区两处出租房存放，通过快递和自有车辆向五个县的零售户销售。公安机关已抓获七人。",
                "栖烟专〔网〕1号",
                found.plusDays(60),
                "示范省烟草专卖局、省公安厅",
                found.plusDays(85))));
    networks.takeOver(
        handler,
        taken(
            1,
            cases.get(1),
            "东郊仓储假烟网络",
            List.of(),
            facts(found.plusDays(25), "412000", 2, 0),
            new TakenNetwork.Applied(
                Level.PROVINCIAL,
                "查实一处仓储、一处销售窝点，两人被逮捕，资金流水由公安机关调取。",
                "栖烟专〔网〕2号",
                today.minusDays(9),
                "",
                null)));
    networks.takeOver(
        handler,
        taken(
            2,
            cases.get(2),
            "微信群售烟网络",
            List.of(),
            List.of(fact(Kind.MONEY, null, "微信收款", Money.ofYuan(186_000).fen(), "转账记录", found)),
            null));
  }

  private static TakenNetwork taken(
      int nth,
      CaseRow lead,
      String name,
      List<CaseRow> tied,
      List<TakenNetwork.Found> facts,
      TakenNetwork.@Nullable Applied application) {
    return new TakenNetwork(
        "demo-network-" + nth, lead.id(), name, tied, "两案的收款账户和供货人相同", facts, application);
  }

  private static List<TakenNetwork.Found> facts(
      LocalDate on, String yuan, int arrests, int vehicles) {
    List<TakenNetwork.Found> facts = new ArrayList<>();
    long fen = Money.ofYuan(Long.parseLong(yuan)).fen();
    facts.add(fact(Kind.MONEY, null, "银行流水", fen, "公安机关调取的账户明细", on));
    facts.add(fact(Kind.PREMISES, Link.STORING, "东郊路 12 号院", 1, "检查笔录", on));
    facts.add(fact(Kind.PREMISES, Link.SELLING, "西关农贸市场 8 号", 1, "检查笔录", on));
    for (int nth = 1; nth <= vehicles; nth++) {
      facts.add(fact(Kind.VEHICLE, null, "示A·1000" + nth, 1, "询问笔录", on));
    }
    facts.add(fact(Kind.ARREST, null, "", arrests, "逮捕证", on.plusDays(10)));
    facts.add(fact(Kind.PAPER, null, "POLICE_FILING", 1, "公安机关立案决定书", on.plusDays(5)));
    return facts;
  }

  private static TakenNetwork.Found fact(
      Kind kind, @Nullable Link link, String name, long amount, String source, LocalDate on) {
    return new TakenNetwork.Found(new NetworkFinding(kind, link, name, amount, source, ""), on);
  }
}
