package org.jinye.organization.internal.chart;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jinye.organization.Chart;
import org.jinye.organization.Place;
import org.jinye.organization.PostKind;
import org.jinye.organization.internal.Typed;
import org.jinye.organization.internal.person.Initials;
import org.jinye.organization.internal.person.PersonSecrets;
import org.jinye.organization.internal.unit.UnitDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Writes what a comparison found, in batches; every change is in the trail. */
@Repository
class ChartStore {

  private static final String UNIT =
      """
      insert into organization.unit (unit_code, name, short_name, kind, line, address, valid_from, valid_to)
      values (:code, :name, :shortName, :kind, :line, :address, :from, :to)
      on conflict (unit_code) do update
      set name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
          line = excluded.line, address = excluded.address, valid_from = excluded.valid_from,
          valid_to = excluded.valid_to, version = organization.unit.version + 1
      """;
  private static final String POST =
      """
      insert into organization.post (code, unit_code, title, kind, valid_from, valid_to)
      values (:code, :unit, :title, :kind, :from, :to)
      on conflict (code) do update
      set title = excluded.title, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
          version = organization.post.version + 1
      """;
  private static final String PERSON =
      """
      insert into organization.person (staff_number, name, initials, unit_code, entered, left_on,
        account_id, identity_sealed, identity_masked, identity_index,
        telephone_sealed, telephone_masked, telephone_index)
      values (:staff, :name, :initials, :unit, :entered, :left,
        (select id from organization.account where username = :username),
        :identitySealed, :identityMasked, :identityIndex,
        :telephoneSealed, :telephoneMasked, :telephoneIndex)
      on conflict (staff_number) do update
      set name = excluded.name, initials = excluded.initials, unit_code = excluded.unit_code,
          entered = excluded.entered, left_on = excluded.left_on,
          account_id = coalesce(excluded.account_id, organization.person.account_id),
          identity_sealed = coalesce(excluded.identity_sealed, organization.person.identity_sealed),
          identity_masked = coalesce(nullif(excluded.identity_masked, ''), organization.person.identity_masked),
          identity_index = coalesce(excluded.identity_index, organization.person.identity_index),
          telephone_sealed = coalesce(excluded.telephone_sealed, organization.person.telephone_sealed),
          telephone_masked = coalesce(nullif(excluded.telephone_masked, ''), organization.person.telephone_masked),
          telephone_index = coalesce(excluded.telephone_index, organization.person.telephone_index),
          version = organization.person.version + 1
      """;
  private static final String ACCOUNT =
      """
      update organization.account a set unit_code = n.unit_code, version = a.version + 1
      from organization.person n
      where n.staff_number = :staff and a.id = n.account_id and a.unit_code <> n.unit_code
      """;
  private static final String END =
      """
      update organization.holding h set to_day = :to, ground = :ground
      from organization.person n, organization.post p
      where n.id = h.person_id and p.id = h.post_id and n.staff_number = :person
        and p.code = :post and h.place = :place and h.from_day = :from
      """;
  private static final String TAKE =
      """
      insert into organization.holding (person_id, post_id, unit_code, place, from_day, to_day,
                                        ground, person_name, post_title, unit_name)
      select n.id, p.id, p.unit_code, :place, :from, :to, :ground, n.name, p.title, u.name
      from organization.person n, organization.post p
      join organization.unit u on u.unit_code = p.unit_code
      where n.staff_number = :person and p.code = :post
      """;

  private final NamedParameterJdbcTemplate database;
  private final PersonSecrets secrets;

  ChartStore(NamedParameterJdbcTemplate database, PersonSecrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  void write(Comparison change) {
    batch(
        UNIT,
        both(change.units).sorted(Comparator.comparing(Chart.UnitLine::code)).toList(),
        ChartStore::unit);
    batch(POST, both(change.posts).toList(), ChartStore::post);
    batch(PERSON, both(change.people).toList(), this::person);
    batch(
        ACCOUNT,
        both(change.people).toList(),
        line -> new MapSqlParameterSource(Map.of("staff", line.staffNumber())));
    batch(END, change.holdings.changed(), ChartStore::holding);
    batch(TAKE, change.holdings.added(), ChartStore::holding);
  }

  private static <L> Stream<L> both(Comparison.Lines<L> lines) {
    return Stream.concat(lines.added().stream(), lines.changed().stream());
  }

  private <L> void batch(String sql, List<L> lines, Function<L, SqlParameterSource> values) {
    if (!lines.isEmpty()) {
      database.batchUpdate(sql, lines.stream().map(values).toArray(SqlParameterSource[]::new));
    }
  }

  private static SqlParameterSource unit(Chart.UnitLine line) {
    UnitDetails details = ComparingUnits.details(line);
    return new MapSqlParameterSource()
        .addValue("code", details.code())
        .addValue("name", details.name())
        .addValue("shortName", details.shortName())
        .addValue("kind", details.kind())
        .addValue("line", details.line())
        .addValue("address", details.address())
        .addValue("from", day(line.from()))
        .addValue("to", day(line.to()));
  }

  private static SqlParameterSource post(Chart.PostLine line) {
    return new MapSqlParameterSource()
        .addValue("code", line.code())
        .addValue("unit", line.unit())
        .addValue("title", line.title())
        .addValue("kind", PostKind.find(line.kind()).orElseThrow().name())
        .addValue("from", day(line.from()))
        .addValue("to", day(line.to()));
  }

  private SqlParameterSource person(Chart.PersonLine line) {
    PersonSecrets.Sealed identity = secrets.identity(line.identity());
    PersonSecrets.Sealed telephone = secrets.telephone(line.telephone());
    return new MapSqlParameterSource()
        .addValue("staff", line.staffNumber())
        .addValue("name", line.name())
        .addValue("initials", Initials.of(line.name()))
        .addValue("unit", line.unit())
        .addValue("entered", day(line.entered()))
        .addValue("left", day(line.left()))
        .addValue("username", line.username())
        .addValue("identitySealed", identity.sealed(), java.sql.Types.BINARY)
        .addValue("identityMasked", identity.masked())
        .addValue("identityIndex", identity.index())
        .addValue("telephoneSealed", telephone.sealed(), java.sql.Types.BINARY)
        .addValue("telephoneMasked", telephone.masked())
        .addValue("telephoneIndex", telephone.index());
  }

  private static SqlParameterSource holding(Chart.HoldingLine line) {
    return new MapSqlParameterSource()
        .addValue("person", line.person())
        .addValue("post", line.post())
        .addValue("place", Place.find(line.place()).orElseThrow().name())
        .addValue("from", day(line.from()))
        .addValue("to", day(line.to()))
        .addValue("ground", line.ground());
  }

  private static @Nullable LocalDate day(String typed) {
    return Typed.day(typed).orElse(null);
  }
}
