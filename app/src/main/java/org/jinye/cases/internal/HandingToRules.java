package org.jinye.cases.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Party;
import org.jinye.cases.CaseRow;
import org.jinye.organization.Unit;
import org.jinye.supply.HandedSeizure;
import org.jinye.supply.HandedSeizure.Carton;
import org.jinye.supply.HandedSeizures;
import org.jinye.supply.Item;
import org.jinye.supply.Items;
import org.springframework.stereotype.Component;

/**
 * Hands a case's genuine cigarettes to the warning rules, in the transaction that changed the case:
 * so a correction corrects what the rules read, and what was cut off left nothing behind.
 */
@Component
class HandingToRules {

  private final HandoverStore store;
  private final HandedSeizures seizures;
  private final Items items;
  private final Proposing proposing;
  private final Clock clock;

  HandingToRules(
      HandoverStore store, HandedSeizures seizures, Items items, Proposing proposing, Clock clock) {
    this.store = store;
    this.seizures = seizures;
    this.items = items;
    this.proposing = proposing;
    this.clock = clock;
  }

  /** Brings what the rules read in step with the file; unchanged goods change nothing. */
  void settle(CaseRow row, CaseFile file) {
    List<GoodsLine> genuine = GenuineGoods.of(file);
    Optional<Handover> before = store.find(row.id());
    if (genuine.isEmpty() && before.isEmpty()) {
      return;
    }
    Map<String, Item> catalogue =
        genuine.isEmpty() ? Map.of() : GenuineGoods.byName(items.listAll());
    List<Carton> cartons = GenuineGoods.cartons(genuine, catalogue);
    Optional<Party> party = file.findParty();
    String unit = Unit.bureauOf(row.unitCode());
    String name = party.map(Party::name).orElse("");
    String identity = party.map(HandingToRules::identity).orElse("");
    String shop = party.map(Party::licence).orElse("");
    LocalDate on = file.discovery().at().toLocalDate();
    String key = seizures.partyKey(unit, name, identity);
    String digest = digest(String.join("|", unit, on.toString(), name, key, shop) + cartons);
    if (before.isPresent() && before.get().digest().equals(digest)) {
      return;
    }
    seizures.hand(
        new HandedSeizure(Handover.number(row.id()), unit, on, name, identity, shop, cartons));
    store.set(
        new Handover(
            row.id(),
            on,
            cartons.size(),
            Math.toIntExact(cartons.stream().filter(one -> !one.code().isEmpty()).count()),
            cartons.stream().mapToLong(Carton::sticks).sum(),
            key,
            digest,
            clock.instant()),
        row.unitCode());
    proposing.settle(row, on, name, genuine, catalogue);
  }

  private static String identity(Party party) {
    return switch (party) {
      case Party.Individual person -> person.identityNumber();
      case Party.Organisation organisation -> organisation.creditCode();
    };
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
