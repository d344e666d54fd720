package org.jinye.retailers.internal.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Refused;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.internal.exchange.ComparingLicences.NewLicence;
import org.jinye.retailers.internal.exchange.ComparingPeople.NewPerson;
import org.jinye.retailers.internal.exchange.ComparingShops.NewShop;
import org.jinye.retailers.internal.holder.Holders;
import org.jinye.retailers.internal.licence.KeepingLicences;
import org.jinye.retailers.internal.licence.KeepingLicences.Outcome;
import org.jinye.retailers.internal.licence.Licence;
import org.jinye.retailers.internal.licence.StateChange;
import org.jinye.retailers.internal.watch.RetailerWatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what a workbook changes, by the same ways as the pages; in the caller's transaction. */
@Component
class TakingOver {

  private static final String FACTS =
      """
      update retailers.retailer r set kind = s.kind, credit_code = nullif(s.credit, '')
      from unnest(cast(:ids as text[]), cast(:kinds as text[]), cast(:credits as text[]))
        as s (retailer_id, kind, credit)
      where r.retailer_id = s.retailer_id
        and (r.kind, r.credit_code) is distinct from (s.kind, nullif(s.credit, ''))
      """;

  private final JdbcClient database;
  private final Retailers retailers;
  private final KeepingLicences licences;
  private final Holders holders;
  private final RetailerWatch watching;

  TakingOver(
      JdbcClient database,
      Retailers retailers,
      KeepingLicences licences,
      Holders holders,
      RetailerWatch watching) {
    this.database = database;
    this.retailers = retailers;
    this.licences = licences;
    this.holders = holders;
    this.watching = watching;
  }

  void shops(Collection<NewShop> shops) {
    if (shops.isEmpty()) {
      return;
    }
    var done = retailers.upsert(shops.stream().map(TakingOver::retailer));
    if (!done.elsewhere().isEmpty()) {
      throw changedMeanwhile();
    }
    List<String> ids = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    List<String> credits = new ArrayList<>();
    for (NewShop one : shops) {
      ids.add(one.shop().retailerId());
      kinds.add(one.shop().kind().name());
      credits.add(StoredShop.text(one.shop().creditCode()));
    }
    database
        .sql(FACTS)
        .param("ids", ids.toArray(String[]::new))
        .param("kinds", kinds.toArray(String[]::new))
        .param("credits", credits.toArray(String[]::new))
        .update();
  }

  private static Retailer retailer(NewShop one) {
    String telephone = one.telephone();
    StoredShop shop = one.shop();
    return (telephone == null ? shop : shop.withTelephone(telephone)).retailer();
  }

  void licences(List<NewLicence> all, SignedIn me) {
    for (NewLicence one : all) {
      Licence licence = kept(one, me);
      StateChange state = one.state();
      if (state != null) {
        done(licences.change(licence, licence.version(), state, me.name()));
      }
    }
  }

  private Licence kept(NewLicence one, SignedIn me) {
    Licence before = one.before();
    if (before == null) {
      return licences.get(done(licences.add(retailer(one.retailerId()), one.face(), me.name())));
    }
    return one.corrected()
        ? licences.get(done(licences.correct(before, before.version(), one.face())))
        : before;
  }

  private static long done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Kept kept -> kept.licenceId();
      case Outcome.NotTaken refused -> throw changedMeanwhile();
    };
  }

  void people(List<NewPerson> all) {
    for (NewPerson one : all) {
      Long id = one.id();
      if (id == null) {
        id = holders.add(retailer(one.retailerId()), one.form());
      } else if (!one.form().identity().isEmpty()) {
        holders.setIdentity(one.retailerId(), id, one.form().identity());
      }
      if (one.until() != null) {
        holders.end(one.retailerId(), id, Objects.requireNonNull(one.until()));
      }
    }
  }

  void classes(List<ComparingClasses.NewClass> all, SignedIn me) {
    all.forEach(one -> watching.decide(retailer(one.retailerId()), one.form(), me));
  }

  private Retailer retailer(String retailerId) {
    return retailers.find(retailerId).orElseThrow(TakingOver::changedMeanwhile);
  }

  private static Refused changedMeanwhile() {
    return Refused.because("导入期间有别人改了同样的记录，没有写入。请重新检查这个文件。");
  }
}
