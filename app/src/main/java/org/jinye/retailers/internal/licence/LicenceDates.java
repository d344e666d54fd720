package org.jinye.retailers.internal.licence;

import java.util.List;
import org.jinye.retailers.DatedThing;
import org.jinye.retailers.RetailerDates;
import org.springframework.stereotype.Component;

/** What happened to a retailer's licences, for the timeline. */
@Component
class LicenceDates implements RetailerDates {

  private final Licences licences;

  LicenceDates(Licences licences) {
    this.licences = licences;
  }

  @Override
  public List<DatedThing> listDates(String retailerId, int most) {
    return licences.listLicences(retailerId).stream()
        .flatMap(licence ->
            licences.listEvents(licence.id()).stream()
                .map(event ->
                    new DatedThing(
                        event.happenedOn(),
                        "许可证",
                        event.title() + "（" + licence.number() + "）：" + event.ground(),
                        "/licences/" + licence.id())))
        .limit(most)
        .toList();
  }
}
