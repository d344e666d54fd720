package org.jinye.tasks.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Role;
import org.jinye.platform.web.Choice;
import org.jinye.tasks.Tier;
import org.jinye.tasks.internal.recurring.DefiningWork.Form;
import org.jinye.tasks.internal.recurring.RecurringWork;
import org.jinye.tasks.internal.recurring.Rhythm;

/** The recurring work in sight, and the form; errors by field. */
public record RecurringPage(
    List<RecurringWork> works,
    List<Unit> inSight,
    List<Choice> kinds,
    Form form,
    Map<String, String> errors) {

  public List<Choice> units() {
    return inSight.stream().map(unit -> new Choice(unit.code(), unit.name())).toList();
  }

  public String kind(RecurringWork work) {
    return kinds.stream()
        .filter(one -> one.value().equals(work.kind()))
        .map(Choice::title)
        .findFirst()
        .orElse(work.kind());
  }

  public String unit(RecurringWork work) {
    return inSight.stream()
        .filter(unit -> unit.code().equals(work.unitCode()))
        .map(Unit::name)
        .findFirst()
        .orElse(work.unitCode());
  }

  public List<Choice> rhythms() {
    return Arrays.stream(Rhythm.values()).map(one -> new Choice(one.name(), one.title())).toList();
  }

  public List<Choice> tiers() {
    return Stream.of(Tier.OWN, Tier.CITY, Tier.COUNTY)
        .map(tier -> new Choice(tier.name(), tier(tier)))
        .toList();
  }

  public static String tier(Tier tier) {
    return tier == Tier.OWN ? "该单位自己" : "所辖各" + tier.title() + "局";
  }

  public List<Choice> roles() {
    return Arrays.stream(Role.values()).map(role -> new Choice(role.name(), role.title())).toList();
  }
}
