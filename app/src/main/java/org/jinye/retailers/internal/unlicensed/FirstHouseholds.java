package org.jinye.retailers.internal.unlicensed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jinye.retailers.KnownHousehold;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Households whose story is known already when their file is opened. */
@Repository
public class FirstHouseholds {

  private static final String SET_KIND =
      "update retailers.retailer set kind = 'UNLICENSED' where retailer_id = :id";
  private static final String ADD =
      """
      insert into retailers.unlicensed (retailer_id, unit_code, since, found_how, state, licensed_as)
      values (:id, :unit, :since, :how, :state, :as)
      """;
  private static final String TELL =
      """
      insert into retailers.unlicensed_event
        (unit_code, retailer_id, happened_on, kind, words, entered_by, entered_at)
      values (:unit, :id, :on, :kind, :words, :by, :at)
      """;

  private final JdbcClient database;
  private final Retailers retailers;

  FirstHouseholds(JdbcClient database, Retailers retailers) {
    this.database = database;
    this.retailers = retailers;
  }

  public void add(KnownHousehold one, String by, Instant at) {
    if (retailers.find(one.number()).isPresent()) {
      return;
    }
    retailers.upsert(Stream.of(file(one)));
    database.sql(SET_KIND).param("id", one.number()).update();
    database
        .sql(ADD)
        .param("id", one.number())
        .param("unit", one.unitCode())
        .param("since", one.since())
        .param("how", one.how())
        .param("state", state(one).name())
        .param("as", one.licensedAs())
        .update();
    tell(one, one.since(), Deed.FOUND, one.how(), by, at);
    for (KnownHousehold.Deed deed : one.deeds()) {
      tell(one, deed.on(), Deed.valueOf(deed.kind()), deed.words(), by, at);
    }
  }

  private static Unlicensed.State state(KnownHousehold one) {
    if (one.licensedAs() != null) {
      return Unlicensed.State.LICENSED;
    }
    Deed last = one.deeds().isEmpty() ? Deed.FOUND : Deed.valueOf(one.deeds().getLast().kind());
    return last == Deed.ENDED || last == Deed.BANNED
        ? Unlicensed.State.ENDED
        : Unlicensed.State.OPEN;
  }

  private void tell(
      KnownHousehold one, LocalDate on, Deed deed, String words, String by, Instant at) {
    database
        .sql(TELL)
        .param("unit", one.unitCode())
        .param("id", one.number())
        .param("on", on)
        .param("kind", deed.name())
        .param("words", words)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Retailer file(KnownHousehold one) {
    @Nullable String none = null;
    return new Retailer(
        one.number(),
        one.unitCode(),
        one.name(),
        one.address(),
        null,
        none,
        none,
        null,
        "stopped",
        none,
        one.longitude(),
        one.latitude());
  }
}
