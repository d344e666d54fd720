package org.jinye.organization.internal.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.organization.Place;
import org.jinye.organization.internal.person.KeepingPeople;
import org.jinye.organization.internal.person.PersonDetails;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is entered in whatever order: one person in a place at a time, and as-of tells whom. */
@ModuleTest
class HoldingSequencesTest {

  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 60;
  private static final int STEPS = 40;

  @Autowired private Organization organization;
  @Autowired private KeepingPosts posts;
  @Autowired private KeepingHoldings holdings;
  @Autowired private KeepingPeople people;
  @Autowired private PostQuery query;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noPlaceHasTwoPeopleAndEveryDayTellsWhoItWas(long seed) {
    OwnCity city = OwnCity.found(organization);
    SignedIn me = administrator(city);
    me.scope().run(() -> play(city, me, new Random(seed)));
  }

  private void play(OwnCity city, SignedIn me, Random chance) {
    String unit = city.eastCounty();
    List<String> staff = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String number = city.code() + "-" + i;
      assertThat(people.add(me, new PersonDetails(number, "甲" + i, "", "", unit, "2020-01-01")))
          .isEmpty();
      staff.add(number);
    }
    assertThat(posts.add(unit, new PostDetails("法制员", "LEGAL_REVIEWER", "2020-01-01"))).isEmpty();
    long post = query.ofUnit(unit, START).getFirst().id();
    List<Term> model = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      act(me, post, model, staff, chance);
      assertThat(terms(post)).containsExactlyInAnyOrderElementsOf(model);
    }
    assertThat(model).isNotEmpty();
    for (int day = 0; day < DAYS; day++) {
      LocalDate on = START.plusDays(day);
      PostRow row = query.find(post, on).orElseThrow();
      assertThat(row.a()).as("A on %s", on).isEqualTo(holder(model, Place.A, on));
      assertThat(row.b()).as("B on %s", on).isEqualTo(holder(model, Place.B, on));
    }
  }

  private void act(SignedIn me, long post, List<Term> model, List<String> staff, Random chance) {
    LocalDate from = START.plusDays(chance.nextInt(DAYS));
    LocalDate to = chance.nextInt(4) == 0 ? null : from.plusDays(chance.nextInt(20));
    if (!model.isEmpty() && chance.nextInt(4) == 0) {
      Term old = model.get(chance.nextInt(model.size()));
      long id =
          query.holdingsOfPost(post).stream()
              .filter(row -> row.term().equals(old))
              .findFirst()
              .orElseThrow()
              .id();
      Term corrected = new Term(old.person(), old.post(), old.place(), from, to);
      List<Term> others = model.stream().filter(term -> !term.equals(old)).toList();
      Map<String, String> errors = holdings.correct(me, id, details(corrected), "更正");
      assertThat(errors.isEmpty()).isEqualTo(others.stream().noneMatch(corrected::clashesWith));
      if (errors.isEmpty()) {
        model.remove(old);
        model.add(corrected);
      }
      return;
    }
    String person = staff.get(chance.nextInt(staff.size()));
    String code = query.find(post, START).orElseThrow().code();
    Term term = new Term(person, code, chance.nextBoolean() ? Place.A : Place.B, from, to);
    Map<String, String> errors = holdings.take(me, post, details(term));
    assertThat(errors.isEmpty()).isEqualTo(model.stream().noneMatch(term::clashesWith));
    if (errors.isEmpty()) {
      model.add(term);
    }
  }

  private List<Term> terms(long post) {
    return query.holdingsOfPost(post).stream().map(HoldingRow::term).toList();
  }

  private static HoldingDetails details(Term term) {
    return new HoldingDetails(
        term.person(),
        term.place().name(),
        term.from().toString(),
        Objects.toString(term.to(), ""),
        "任命",
        "");
  }

  private static @Nullable String holder(List<Term> model, Place place, LocalDate day) {
    return model.stream()
        .filter(term -> term.place() == place && term.holdsOn(day))
        .map(term -> "甲" + term.person().charAt(term.person().length() - 1))
        .findFirst()
        .orElse(null);
  }

  private SignedIn administrator(OwnCity city) {
    String name = "guan" + city.code();
    return Scope.system("test")
        .get(() -> {
          organization.ensureAccount(
              new NewAccount(name, OwnCity.PASSWORD, "管理员", Role.ADMINISTRATOR, city.code()));
          return organization.findAccount(name).orElseThrow();
        });
  }
}
