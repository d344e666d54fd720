package org.jinye.organization.web.unit;

import java.util.Arrays;
import java.util.List;
import org.jinye.organization.Line;
import org.jinye.organization.Place;
import org.jinye.organization.PostKind;
import org.jinye.organization.UnitKind;
import org.jinye.platform.web.Choice;

/** The closed lists of the organisation, for drop-down lists. */
public final class Choices {

  private Choices() {}

  public static List<Choice> unitKinds() {
    return Arrays.stream(UnitKind.values())
        .map(kind -> new Choice(kind.name(), kind.title()))
        .toList();
  }

  public static List<Choice> lines() {
    return Arrays.stream(Line.values()).map(line -> new Choice(line.name(), line.title())).toList();
  }

  public static List<Choice> postKinds() {
    return Arrays.stream(PostKind.values())
        .map(kind -> new Choice(kind.name(), kind.title()))
        .toList();
  }

  public static List<Choice> places() {
    return Arrays.stream(Place.values())
        .map(place -> new Choice(place.name(), place.title()))
        .toList();
  }

  public static List<Choice> states(String over) {
    return List.of(new Choice("closed", over), new Choice("all", "全部"));
  }
}
