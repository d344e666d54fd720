package org.jinye.warnings.web.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jinye.organization.Colleague;
import org.jinye.organization.Colleagues;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.organization.UnitKind;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.Retailers;
import org.jinye.rulebook.Question;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.WarningState;
import org.jinye.warnings.internal.WarningTitles;
import org.jinye.warnings.internal.followup.Concerned;
import org.jinye.warnings.internal.followup.FollowUpStore;
import org.jinye.warnings.internal.followup.Referring;
import org.jinye.warnings.internal.followup.VisitStore;
import org.springframework.stereotype.Component;

/** Puts together what followed from a warning. */
@Component
class FollowUpPages {

  private static final int VISIT_DAYS = 3;

  private final FollowUpStore store;
  private final VisitStore visits;
  private final Referring referrals;
  private final Organization organization;
  private final Colleagues colleagues;
  private final Retailers retailers;
  private final Rulebook rulebook;
  private final WarningTitles titles;
  private final Clock clock;

  FollowUpPages(
      FollowUpStore store,
      VisitStore visits,
      Referring referrals,
      Organization organization,
      Colleagues colleagues,
      Retailers retailers,
      Rulebook rulebook,
      WarningTitles titles,
      Clock clock) {
    this.store = store;
    this.visits = visits;
    this.referrals = referrals;
    this.organization = organization;
    this.colleagues = colleagues;
    this.retailers = retailers;
    this.rulebook = rulebook;
    this.titles = titles;
    this.clock = clock;
  }

  /** A form that came back; {@link #nothing} when none was sent. */
  record Back(String form, Map<String, String> typed, Map<String, String> errors) {

    static Back nothing() {
      return new Back("", Map.of(), Map.of());
    }
  }

  FollowUpPage page(SignedIn me, long id, Back back) {
    List<Concerned> dossier = store.dossier(id);
    Concerned chosen =
        dossier.stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> NotFound.of("预警"));
    List<Long> ids = dossier.stream().map(Concerned::id).toList();
    boolean supervisor = me.isCitySupervisor() || me.isCountySupervisor();
    boolean mayVisit =
        me.isCountySupervisor()
            && (chosen.state() == WarningState.ASSIGNED
                || chosen.state() == WarningState.IRREGULAR);
    String retailer = chosen.retailerId();
    String name =
        retailer == null
            ? ""
            : retailers.names(List.of(retailer)).getOrDefault(retailer, retailer) + "　";
    String item = chosen.itemId();
    return new FollowUpPage(
        chosen,
        name + titles.about(item == null ? List.of() : List.of(item)).of(chosen.ruleId(), item),
        store.list(ids),
        visits.list(ids),
        referrals.list(ids),
        mayVisit ? visitors(me) : List.of(),
        lookAt(chosen),
        LocalDate.now(clock).plusDays(VISIT_DAYS).toString(),
        supervisor && chosen.state() == WarningState.IRREGULAR,
        UUID.randomUUID().toString(),
        back.form(),
        back.typed(),
        back.errors(),
        clock.getZone());
  }

  private String lookAt(Concerned of) {
    return rulebook.rule(of.ruleId()).opinion().stream()
        .map(Question::title)
        .collect(Collectors.joining("；", "查明：", "。"));
  }

  /** The units that go to shops, and the people below the county. */
  private List<Choice> visitors(SignedIn me) {
    List<Choice> choices = new ArrayList<>();
    for (Unit unit : organization.listUnits(me.unitCode())) {
      if (unit.code().equals(me.unitCode())
          || unit.kind() == UnitKind.STATION
          || unit.kind() == UnitKind.SQUAD) {
        choices.add(new Choice("u:" + unit.code(), unit.name()));
      }
    }
    for (Colleague person : colleagues.listUnder(me.unitCode())) {
      choices.add(new Choice("a:" + person.id(), person.words()));
    }
    return choices;
  }
}
