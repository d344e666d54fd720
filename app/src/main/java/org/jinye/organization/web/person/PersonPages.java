package org.jinye.organization.web.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.organization.internal.absence.AbsenceStore;
import org.jinye.organization.internal.person.PersonDetails;
import org.jinye.organization.internal.person.PersonFilter;
import org.jinye.organization.internal.person.PersonQuery;
import org.jinye.organization.internal.person.PersonRow;
import org.jinye.organization.internal.post.PostQuery;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Pager;
import org.springframework.stereotype.Component;

/** Puts the people's pages together. */
@Component
class PersonPages {

  private final PersonQuery people;
  private final PostQuery posts;
  private final AbsenceStore absences;
  private final Organization organization;
  private final Clock clock;

  PersonPages(
      PersonQuery people,
      PostQuery posts,
      AbsenceStore absences,
      Organization organization,
      Clock clock) {
    this.people = people;
    this.posts = posts;
    this.absences = absences;
    this.organization = organization;
    this.clock = clock;
  }

  PeoplePage list(SignedIn me, PersonFilter filter, int page) {
    Pager pager = new Pager(page, Pager.DEFAULT_SIZE, people.count(filter), filter.url("/people"));
    return new PeoplePage(
        filter,
        people.page(filter, pager),
        pager,
        organization.listUnits(me.unitCode()),
        me.isAdministrator());
  }

  PersonForm blank(SignedIn me, String unit) {
    String today = LocalDate.now(clock).toString();
    return form(me, 0, new PersonDetails("", "", "", "", unit, today), 0, Map.of());
  }

  PersonForm stored(SignedIn me, PersonRow row) {
    var typed =
        new PersonDetails(
            row.staffNumber(), row.name(), "", "", row.unitCode(), row.entered().toString());
    return form(me, row.id(), typed, row.version(), Map.of());
  }

  PersonForm form(
      SignedIn me, long id, PersonDetails typed, int version, Map<String, String> errors) {
    return new PersonForm(id, typed, version, units(me), errors);
  }

  PersonPage of(SignedIn me, long id, Map<String, String> errors, Map<String, String> typed) {
    PersonRow person = people.find(id).orElseThrow(() -> NotFound.of("人员"));
    String roles =
        person.accountId() == 0
            ? ""
            : organization.findAccount(person.accountId()).map(SignedIn::roleTitles).orElse("");
    return new PersonPage(
        person,
        people.findIdentity(id).orElse(null),
        posts.holdingsOfPerson(id),
        absences.ofPerson(id),
        roles,
        LocalDate.now(clock),
        units(me),
        me.isAdministrator(),
        person.accountId() == me.accountId(),
        errors,
        typed);
  }

  private List<Choice> units(SignedIn me) {
    LocalDate today = LocalDate.now(clock);
    return organization.listUnits(me.unitCode()).stream()
        .filter(unit -> unit.isOpen(today))
        .map(PersonPages::choice)
        .toList();
  }

  private static Choice choice(Unit unit) {
    return new Choice(unit.code(), unit.code() + " " + unit.name());
  }
}
