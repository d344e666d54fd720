package org.jinye.releases.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.releases.internal.BaseRules;
import org.jinye.rulebook.Rule;
import org.springframework.stereotype.Component;

/** Names of rules, units and states for the pages of releases. */
@Component
class ReleaseWords {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Below a county there is nobody for whom a rule could differ. */
  private static final int COUNTY_DIGITS = 6;

  private final BaseRules base;
  private final Organization organization;
  private final Clock clock;

  ReleaseWords(BaseRules base, Organization organization, Clock clock) {
    this.base = base;
    this.organization = organization;
    this.clock = clock;
  }

  String rule(String ruleId) {
    List<Rule> versions = base.versions(ruleId);
    return versions.isEmpty() ? ruleId : ruleId + " " + versions.getFirst().title();
  }

  List<Choice> rules() {
    return base.ids().stream().map(id -> new Choice(id, rule(id))).toList();
  }

  static List<Choice> states() {
    return Arrays.stream(ReleaseStanding.values())
        .map(state -> new Choice(state.name(), state.title()))
        .toList();
  }

  /** The asker's own unit and those below it, down to the counties. */
  List<Choice> units(SignedIn me) {
    return organization.listUnits(me.unitCode()).stream()
        .filter(unit -> unit.code().length() <= COUNTY_DIGITS)
        .map(unit -> new Choice(unit.code(), unit.name()))
        .toList();
  }

  /** Names by code. */
  Map<String, String> unitNames() {
    return organization.unitNamesWithThoseAbove();
  }

  /** How it stands today: 现行, 待生效（2026-10-01 起）, … */
  String standing(DatedRelease release) {
    return release.words(LocalDate.now(clock));
  }

  String minute(Instant at) {
    return MINUTE.format(at.atZone(clock.getZone()));
  }
}
