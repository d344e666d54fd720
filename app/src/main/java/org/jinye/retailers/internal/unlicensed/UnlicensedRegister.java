package org.jinye.retailers.internal.unlicensed;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.platform.web.Pager;
import org.jinye.platform.web.Refused;
import org.jinye.retailers.DatedThing;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.RetailerDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register of unlicensed households; what was done is only ever added to. */
@Repository
public class UnlicensedRegister implements RetailerDates {

  private static final String ROWS =
      """
      select u.retailer_id, u.unit_code, r.name, r.address, u.since, u.found_how, u.state,
             u.licensed_as, count(e.id)::int as deeds, max(e.happened_on) as last_on
      from retailers.unlicensed u
      join retailers.retailer r on r.retailer_id = u.retailer_id
      left join retailers.unlicensed_event e on e.retailer_id = u.retailer_id
      """;
  private static final String GROUP = "\ngroup by u.retailer_id, r.name, r.address";
  private static final String ONE = ROWS + "where u.retailer_id = :id" + GROUP;
  private static final String LIST =
      ROWS
          + "where (:state = '' or u.state = :state) and r.merged_into is null"
          + GROUP
          + " order by u.since desc, u.retailer_id";
  private static final String COUNT =
      """
      select count(*) from retailers.unlicensed u
      join retailers.retailer r on r.retailer_id = u.retailer_id and r.merged_into is null
      where :state = '' or u.state = :state
      """;
  private static final String ADD =
      """
      insert into retailers.unlicensed (retailer_id, unit_code, since, found_how)
      values (:id, :unit, :since, :how)
      """;
  private static final String ADD_DEED =
      """
      insert into retailers.unlicensed_event
        (unit_code, retailer_id, happened_on, kind, words, entered_by, entered_at)
      values (:unit, :id, :on, :kind, :words, :by, :at)
      """;
  private static final String DEEDS =
      """
      select happened_on, kind, words, entered_by from retailers.unlicensed_event
      where retailer_id = :id order by happened_on desc, id desc
      """;
  private static final String SET_STATE =
      """
      update retailers.unlicensed set state = :state, licensed_as = :as, version = version + 1
      where retailer_id = :id and state = 'OPEN'
      """;

  private final JdbcClient database;
  private final Clock clock;

  UnlicensedRegister(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Optional<Unlicensed> find(String retailerId) {
    return database.sql(ONE).param("id", retailerId).query(Unlicensed.class).optional();
  }

  public long count(String state) {
    return database.sql(COUNT).param("state", state).query(Long.class).single();
  }

  public List<Unlicensed> page(String state, Pager pager) {
    return database
        .sql(LIST + " limit :size offset :offset")
        .param("state", state)
        .param("size", pager.size())
        .param("offset", pager.offset())
        .query(Unlicensed.class)
        .list();
  }

  /** The whole list; to be closed by the caller. */
  public Stream<Unlicensed> stream(String state) {
    return database.sql(LIST).param("state", state).query(Unlicensed.class).stream();
  }

  public List<DeedRow> listDeeds(String retailerId) {
    return database.sql(DEEDS).param("id", retailerId).query(DeedRow.class).list();
  }

  @Transactional
  public void add(String retailerId, String unitCode, LocalDate since, String how, String person) {
    database
        .sql(ADD)
        .param("id", retailerId)
        .param("unit", unitCode)
        .param("since", since)
        .param("how", how)
        .update();
    addDeed(retailerId, unitCode, since, Deed.FOUND, how, person);
  }

  /** Records what was done; the form was checked before. */
  @Transactional
  public void record(Unlicensed household, DeedForm form, String person) {
    if (household.state() != Unlicensed.State.OPEN) {
      throw Refused.because("这一户%s，不再登记处置情况。".formatted(household.state().title()));
    }
    Deed deed = Deed.valueOf(form.kind());
    addDeed(
        household.retailerId(),
        household.unitCode(),
        requireNonNull(form.day()),
        deed,
        form.words(),
        person);
    if (deed == Deed.ENDED || deed == Deed.BANNED) {
      close(household, "ENDED", null);
    }
  }

  /** The household has a licence now: its file and the new one know each other. */
  @Transactional
  public void link(Unlicensed household, Retailer licensed, String person) {
    close(household, "LICENSED", licensed.retailerId());
    addDeed(
        household.retailerId(),
        household.unitCode(),
        LocalDate.now(clock),
        Deed.LICENSED,
        "办理许可证，档案 " + licensed.retailerId() + "（" + licensed.name() + "）",
        person);
  }

  @Override
  public List<DatedThing> listDates(String retailerId, int most) {
    return listDeeds(retailerId).stream()
        .limit(most)
        .map(one ->
            new DatedThing(one.happenedOn(), "无证户", one.kind().title() + "：" + one.words(), null))
        .toList();
  }

  private void close(
      Unlicensed household, String state, @org.jspecify.annotations.Nullable String as) {
    int closed =
        database
            .sql(SET_STATE)
            .param("id", household.retailerId())
            .param("state", state)
            .param("as", as)
            .update();
    if (closed == 0) {
      throw Refused.because("这一户已经不在无证经营中，请刷新后再看。");
    }
  }

  private void addDeed(
      String id, String unit, LocalDate on, Deed deed, String words, String person) {
    database
        .sql(ADD_DEED)
        .param("unit", unit)
        .param("id", id)
        .param("on", on)
        .param("kind", deed.name())
        .param("words", words)
        .param("by", person)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
