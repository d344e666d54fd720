package org.jinye.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.Browsing;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Roles come with posts, from the next request on. */
@ModuleTest
class StandingTest {

  @Autowired private MockMvc server;
  @Autowired private Organization organization;
  @Autowired private Colleagues colleagues;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;
  private SomePosts some;
  private OwnCity city;
  private LocalDate today;
  private long chief;
  private long deputy;

  @BeforeEach
  void people() {
    some = new SomePosts(database);
    city = OwnCity.found(organization);
    today = LocalDate.now(clock);
    chief = some.person(city.eastCounty(), city.countySupervisor().accountId());
    deputy = some.person(city.eastCounty(), city.otherCounty().accountId());
  }

  @Test
  void anAccountWithoutAPersonHasItsOwnRole() {
    assertThat(roles(city.leader())).containsExactly(Role.LEADER);
  }

  @Test
  void aPersonHasTheRolesOfHisPostsAndNoOther() {
    assertThat(roles(city.countySupervisor())).isEmpty();
    some.holding(chief, some.post(city.eastCounty(), PostKind.LEGAL_REVIEWER), "A", today, null);
    some.holding(chief, some.post(city.eastCounty(), PostKind.CASE_HANDLER), "A", today, today);
    some.holding(
        chief, some.post(city.eastCounty(), PostKind.LEADER), "A", today.plusDays(1), null);
    some.holding(
        chief,
        some.post(city.eastCounty(), PostKind.ANALYST),
        "A",
        today.minusDays(9),
        today.minusDays(1));
    assertThat(roles(city.countySupervisor()))
        .containsExactly(Role.INSPECTOR, Role.CASE_HANDLER, Role.LEGAL_REVIEWER);
  }

  @Test
  void theSecondPersonActsOnlyWhileTheFirstIsAway() {
    long post = some.post(city.eastCounty(), PostKind.LEGAL_REVIEWER);
    some.holding(chief, post, "A", today, null);
    some.holding(deputy, post, "B", today, null);
    assertThat(roles(city.otherCounty())).isEmpty();
    some.absence(chief, today, today.plusDays(2), null);
    assertThat(roles(city.otherCounty())).containsExactly(Role.LEGAL_REVIEWER);
    assertThat(roles(city.countySupervisor())).containsExactly(Role.LEGAL_REVIEWER);
    assertThat(standIns(today))
        .singleElement()
        .satisfies(one -> assertThat(one.accountId()).isEqualTo(city.otherCounty().accountId()));
    assertThat(standIns(today.plusDays(3))).isEmpty();
    assertThat(
            Scope.system("test").get(() -> colleagues.listActedFor(city.otherCounty().accountId())))
        .extracting(Colleague::id)
        .containsExactly(city.countySupervisor().accountId());
  }

  @Test
  void aNamedPersonStandsInPlaceOfTheSecond() {
    long named = some.person(city.eastCounty(), city.citySupervisor().accountId());
    long post = some.post(city.eastCounty(), PostKind.LEGAL_REVIEWER);
    some.holding(chief, post, "A", today, null);
    some.holding(deputy, post, "B", today, null);
    some.absence(chief, today, today, named);
    assertThat(roles(city.otherCounty())).isEmpty();
    assertThat(roles(city.citySupervisor())).containsExactly(Role.LEGAL_REVIEWER);
    assertThat(standIns(today)).extracting(StandIn::accountId).hasSize(1);
  }

  @Test
  void whoeverIsAwayStandsInForNobody() {
    long post = some.post(city.eastCounty(), PostKind.LEGAL_REVIEWER);
    some.holding(chief, post, "A", today, null);
    some.holding(deputy, post, "B", today, null);
    some.absence(chief, today, today, null);
    some.absence(deputy, today, today, null);
    assertThat(roles(city.otherCounty())).isEmpty();
    assertThat(standIns(today)).isEmpty();
  }

  @Test
  void anAccountThatBelongsToNobodyIsAwayAndStandsIn() {
    String username = city.leader().getUsername();
    SignedIn away = city.leader();
    organizationKnows(
        new NewAbsence(
            username, AbsenceKind.LEAVE, today, today, city.citySupervisor().getUsername(), ""));
    assertThat(actedFor(city.citySupervisor())).containsExactly(away.accountId());
    organizationKnows(
        new NewAbsence(
            city.citySupervisor().getUsername(), AbsenceKind.SICK, today, today, "", ""));
    assertThat(actedFor(city.citySupervisor())).as("he is away himself").isEmpty();
  }

  private void organizationKnows(NewAbsence absence) {
    Scope.system("test").run(() -> organization.ensureAbsence(absence));
  }

  private List<Long> actedFor(SignedIn who) {
    return Scope.system("test").get(() -> colleagues.listActedFor(who.accountId())).stream()
        .map(Colleague::id)
        .toList();
  }

  @Test
  void aChangeCountsFromTheNextRequestOn() throws Exception {
    Browsing window = new Browsing(server, "10.77.0.1");
    long post = some.post(city.eastCounty(), PostKind.ADMINISTRATOR);
    window.signIn(city.countySupervisor().getUsername(), OwnCity.PASSWORD);
    assertThat(window.open("/accounts").getStatus()).isEqualTo(403);
    some.holding(chief, post, "A", today, null);
    assertThat(window.open("/accounts").getStatus()).isEqualTo(200);
    some.end(post, today.minusDays(1));
    assertThat(window.open("/accounts").getStatus()).isEqualTo(403);
  }

  private Set<Role> roles(SignedIn account) {
    return Scope.system("test")
        .get(() -> organization.findAccount(account.getUsername()).orElseThrow().roles());
  }

  private List<StandIn> standIns(LocalDate day) {
    return Scope.system("test")
        .get(() -> organization.standIns(city.countySupervisor().accountId(), day));
  }
}
