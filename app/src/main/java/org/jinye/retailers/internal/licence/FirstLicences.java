package org.jinye.retailers.internal.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jinye.retailers.KnownLicence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many licences at once, of shops that have none. */
@Repository
public class FirstLicences {

  private static final String ADD =
      """
      insert into retailers.licence
        (unit_code, retailer_id, number, trade_name, person_in_charge, enterprise_kind, place,
         scope, supplier, issuer, issued_on, valid_from, valid_to, state, suspended_to)
      select r.unit_code, r.retailer_id, r.retailer_id, r.name, k.person,
             case substr(r.retailer_id, 7, 1) when '2' then '企业' else '个体' end, r.address,
             '卷烟、雪茄烟', k.supplier, k.issuer, cast(k.valid_from as date),
             cast(k.valid_from as date), cast(k.valid_to as date), k.state,
             cast(k.suspended_to as date)
      from unnest(cast(:ids as text[]), cast(:people as text[]), cast(:suppliers as text[]),
             cast(:issuers as text[]), cast(:froms as text[]), cast(:tos as text[]),
             cast(:states as text[]), cast(:ends as text[])) with ordinality
           as k (retailer_id, person, supplier, issuer, valid_from, valid_to, state, suspended_to, place)
      join retailers.retailer r using (retailer_id)
      where not exists (select from retailers.licence l where l.retailer_id = r.retailer_id)
      order by k.place
      """;
  private static final String TELL =
      """
      insert into retailers.licence_event
        (unit_code, licence_id, happened_on, from_state, to_state, until_day, ground, document,
         entered_by, entered_at)
      select l.unit_code, l.id, cast(k.happened_on as date), k.from_state, k.to_state,
             cast(k.until_day as date), k.ground, k.document, :by, :at
      from unnest(cast(:ids as text[]), cast(:froms as text[]), cast(:days as text[]),
             cast(:before as text[]), cast(:after as text[]), cast(:ends as text[]),
             cast(:grounds as text[]), cast(:documents as text[])) with ordinality
           as k (retailer_id, valid_from, happened_on, from_state, to_state, until_day, ground,
                 document, place)
      join retailers.licence l
        on l.retailer_id = k.retailer_id and l.valid_from = cast(k.valid_from as date)
      where not exists (select from retailers.licence_event e where e.licence_id = l.id)
      order by k.place
      """;

  private final JdbcClient database;

  FirstLicences(JdbcClient database) {
    this.database = database;
  }

  public void add(List<KnownLicence> licences, String by, Instant at) {
    database
        .sql(ADD)
        .param("ids", column(licences, KnownLicence::retailerId))
        .param("people", column(licences, KnownLicence::personInCharge))
        .param("suppliers", column(licences, KnownLicence::supplier))
        .param("issuers", column(licences, KnownLicence::issuer))
        .param("froms", column(licences, one -> one.validFrom().toString()))
        .param("tos", column(licences, one -> one.validTo().toString()))
        .param("states", column(licences, one -> state(one).name()))
        .param("ends", column(licences, one -> one.steps().isEmpty() ? null : end(one)))
        .update();
    List<Told> told = licences.stream().flatMap(one -> told(one).stream()).toList();
    database
        .sql(TELL)
        .param("ids", column(told, one -> one.licence().retailerId()))
        .param("froms", column(told, one -> one.licence().validFrom().toString()))
        .param("days", column(told, one -> one.step().on().toString()))
        .param("before", column(told, Told::before))
        .param("after", column(told, one -> LicenceState.valueOf(one.step().to()).name()))
        .param("ends", column(told, one -> text(one.step().until())))
        .param("grounds", column(told, one -> one.step().ground()))
        .param("documents", column(told, one -> one.step().document()))
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private record Told(KnownLicence licence, @Nullable String before, KnownLicence.Step step) {}

  private static List<Told> told(KnownLicence licence) {
    List<Told> told = new ArrayList<>();
    String state = LicenceState.VALID.name();
    told.add(
        new Told(licence, null, new KnownLicence.Step(licence.validFrom(), state, null, "发证", "")));
    for (KnownLicence.Step step : licence.steps()) {
      told.add(new Told(licence, state, step));
      state = step.to();
    }
    return told;
  }

  private static LicenceState state(KnownLicence licence) {
    return licence.steps().isEmpty()
        ? LicenceState.VALID
        : LicenceState.valueOf(licence.steps().getLast().to());
  }

  private static @Nullable String end(KnownLicence licence) {
    return text(licence.steps().getLast().until());
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable String> column) {
    @Nullable String[] values = new String[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(rows.get(i));
    }
    return values;
  }
}
