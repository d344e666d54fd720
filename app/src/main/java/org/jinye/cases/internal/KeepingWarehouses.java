package org.jinye.cases.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.goods.Holding;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.WarehouseStore.Warehouse;
import org.jinye.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lies in the warehouses, and taking one out of use once it is empty. */
@Component
public class KeepingWarehouses {

  private final WarehouseStore warehouses;
  private final LedgerStore ledger;
  private final CaseStore cases;

  KeepingWarehouses(WarehouseStore warehouses, LedgerStore ledger, CaseStore cases) {
    this.warehouses = warehouses;
    this.ledger = ledger;
    this.cases = cases;
  }

  /** Goods of a case in a warehouse. */
  public record Kept(
      Warehouse in, CaseRow of, Holding holding, Quantity quantity, LocalDate since) {}

  /** In all warehouses in sight, by warehouse; what lies longest first. */
  public List<Kept> listKept() {
    Map<Long, Warehouse> known =
        warehouses.list().stream().collect(Collectors.toMap(Warehouse::id, Function.identity()));
    Map<Long, List<Whereabouts.Placed>> moves = ledger.placed(known.keySet());
    List<Kept> kept = new ArrayList<>();
    for (CaseRow of : cases.list(moves.keySet())) {
      for (Whereabouts.Lying lying : Whereabouts.of(moves.getOrDefault(of.id(), List.of()))) {
        Long where = lying.warehouse();
        Warehouse in = where == null ? null : known.get(where);
        if (in != null) {
          kept.add(new Kept(in, of, lying.holding(), lying.quantity(), lying.since()));
        }
      }
    }
    kept.sort(
        Comparator.comparing((Kept one) -> one.in().unitCode())
            .thenComparing(one -> one.in().name())
            .thenComparing(Kept::since)
            .thenComparingLong(one -> one.of().id())
            .thenComparing(one -> one.holding().item()));
    return kept;
  }

  /** Out of use or in use again; tells why not. */
  @Transactional
  public Optional<String> turn(String unit, long id, int version) {
    Warehouse one =
        warehouses
            .lock(id)
            .filter(found -> found.unitCode().equals(unit))
            .orElseThrow(() -> NotFound.of("仓库"));
    if (one.inUse() && listKept().stream().anyMatch(kept -> kept.in().id() == id)) {
      return Optional.of("“" + one.name() + "”里还有物品，出库以后才能停用。");
    }
    return warehouses.turn(id, version)
        ? Optional.empty()
        : Optional.of("“" + one.name() + "”刚被别人改过，请核对后再点。");
  }
}
