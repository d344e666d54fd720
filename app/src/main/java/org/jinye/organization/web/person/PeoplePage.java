package org.jinye.organization.web.person;

import java.util.List;
import org.jinye.organization.Unit;
import org.jinye.organization.internal.person.PersonFilter;
import org.jinye.organization.internal.person.PersonRow;
import org.jinye.organization.web.unit.Choices;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/** The list of people. */
public record PeoplePage(
    PersonFilter filter, List<PersonRow> rows, Pager pager, List<Unit> units, boolean keeps) {

  public List<Choice> unitChoices() {
    return units.stream().map(unit -> new Choice(unit.code(), unit.name())).toList();
  }

  public List<Choice> kinds() {
    return Choices.postKinds();
  }

  public List<Choice> states() {
    return List.of(new Choice("left", "已离职"), new Choice("all", "全部"));
  }

  public String exportUrl() {
    return filter.url("/people/export.xlsx");
  }
}
