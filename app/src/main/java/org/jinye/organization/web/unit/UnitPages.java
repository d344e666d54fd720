package org.jinye.organization.web.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.organization.internal.person.PersonFilter;
import org.jinye.organization.internal.person.PersonQuery;
import org.jinye.organization.internal.person.PersonRow;
import org.jinye.organization.internal.post.PostQuery;
import org.jinye.organization.internal.unit.UnitFilter;
import org.jinye.organization.internal.unit.UnitQuery;
import org.jinye.organization.internal.unit.UnitRow;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Pager;
import org.springframework.stereotype.Component;

/** Puts the units' pages together. */
@Component
class UnitPages {

  private static final int PEOPLE_SHOWN = 30;

  private final UnitQuery units;
  private final PostQuery posts;
  private final PersonQuery people;
  private final Clock clock;

  UnitPages(UnitQuery units, PostQuery posts, PersonQuery people, Clock clock) {
    this.units = units;
    this.posts = posts;
    this.people = people;
    this.clock = clock;
  }

  UnitListPage list(SignedIn me, UnitFilter filter, int page) {
    Pager pager = new Pager(page, UnitListPage.SIZE, units.count(filter), filter.url("/units"));
    return new UnitListPage(filter, units.page(filter, pager), pager, me.isAdministrator());
  }

  /** The unit as of a day; names of people are for superiors, posts and holders for everybody. */
  UnitPage of(
      SignedIn me,
      String code,
      LocalDate day,
      Map<String, String> errors,
      Map<String, String> typed) {
    UnitRow row = units.find(code).orElseThrow(() -> NotFound.of("单位"));
    var filter = new PersonFilter("", code, "", "");
    boolean superior = me.isLeader() || me.isAdministrator();
    long inAll = superior ? people.count(filter) : 0;
    List<PersonRow> shown =
        superior ? people.page(filter, new Pager(1, PEOPLE_SHOWN, inAll, "")) : List.of();
    return new UnitPage(
        row,
        day,
        LocalDate.now(clock),
        posts.ofUnit(code, day),
        posts.closedOfUnit(code, day),
        shown,
        inAll,
        units.below(code),
        me.isAdministrator(),
        errors,
        typed);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
