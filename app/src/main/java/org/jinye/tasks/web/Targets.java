package org.jinye.tasks.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jinye.organization.Colleague;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Role;
import org.jinye.platform.web.Choice;
import org.jinye.tasks.Post;
import org.jinye.tasks.internal.BeyondSight;
import org.springframework.stereotype.Component;

/** To whom work can go beyond the own units. */
@Component
class Targets {

  private static final int CITY_DIGITS = 4;

  private final BeyondSight beyond;

  Targets(BeyondSight beyond) {
    this.beyond = beyond;
  }

  /** Supervisors and leaders of the units of the same city and of those above it. */
  List<Choice> units(String own) {
    String city = own.length() > CITY_DIGITS ? own.substring(0, CITY_DIGITS) : own;
    Stream<Unit> above =
        superiors(city).filter(code -> !code.equals(city)).flatMap(code -> unit(code).stream());
    return Stream.concat(above, beyond.listUnits(city).stream())
        .flatMap(unit ->
            Stream.of(Role.SUPERVISOR, Role.LEADER)
                .map(role ->
                    new Choice(
                        "u:%s:%s".formatted(unit.code(), role.name()),
                        "单位：%s %s".formatted(unit.name(), role.title()))))
        .toList();
  }

  /** The leaders of the own unit and of those above, who may be asked to sign. */
  List<Choice> leadersAbove(String own) {
    return superiors(own)
        .flatMap(code -> beyond.listPeople(new Post(code, Role.LEADER)).stream())
        .map(Targets::choice)
        .toList();
  }

  private List<Unit> unit(String code) {
    return beyond.listUnits(code).stream().filter(unit -> unit.code().equals(code)).toList();
  }

  private static Choice choice(Colleague person) {
    return new Choice(String.format(Locale.ROOT, "a:%d", person.id()), person.words());
  }

  private static Stream<String> superiors(String code) {
    return IntStream.iterate(code.length(), digits -> digits >= 2, digits -> digits - 2)
        .mapToObj(digits -> code.substring(0, digits));
  }
}
