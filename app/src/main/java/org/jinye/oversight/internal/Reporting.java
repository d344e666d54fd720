package org.jinye.oversight.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.oversight.Handing;
import org.jinye.oversight.RideReport;
import org.jinye.oversight.ShopVisit;
import org.jinye.oversight.internal.landed.Answer;
import org.jinye.oversight.internal.landed.Answer.Verdict;
import org.jinye.oversight.internal.landed.CheckingLanded;
import org.jinye.oversight.internal.landed.Checklist;
import org.jinye.oversight.internal.landed.Checklist.Question;
import org.jinye.oversight.internal.landed.LandedLine;
import org.jinye.oversight.internal.landed.LandedStore;
import org.jinye.oversight.internal.landed.NewLandedCheck;
import org.jinye.oversight.internal.rides.KeepingRide;
import org.jinye.oversight.internal.rides.NewRide;
import org.jinye.oversight.internal.rides.RideLine;
import org.jinye.oversight.internal.rides.Routes;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.springframework.stereotype.Component;

/** Makes whole checks of reports that tell only what was odd. */
@Component
public class Reporting {

  private final Checklist checklist;
  private final CheckingLanded checking;
  private final LandedStore landed;
  private final Routes routes;
  private final KeepingRide keeping;
  private final Retailers retailers;

  Reporting(
      Checklist checklist,
      CheckingLanded checking,
      LandedStore landed,
      Routes routes,
      KeepingRide keeping,
      Retailers retailers) {
    this.checklist = checklist;
    this.checking = checking;
    this.landed = landed;
    this.routes = routes;
    this.keeping = keeping;
    this.retailers = retailers;
  }

  public void shop(SignedIn who, ShopVisit visit, Instant at) {
    Retailer shop = retailers.find(visit.retailerId()).orElseThrow(() -> NotFound.of("零售户"));
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Question question : checklist.questions()) {
      String odd = visit.exceptions().getOrDefault(question.id(), "");
      answers.put(
          question.id(),
          odd.isEmpty()
              ? new Answer(Verdict.YES, "", "")
              : new Answer(Verdict.NO, odd, question.asksWay() ? visit.way() : ""));
    }
    List<LandedLine> lines = new ArrayList<>();
    for (LandedLine line : checking.lines(shop, visit.on())) {
      long lacking = line.place() == 1 ? Math.min(visit.lackingSticks(), line.recordedSticks()) : 0;
      lines.add(
          line.confirmed(line.recordedSticks() - lacking, lacking > 0 ? visit.remarks() : ""));
    }
    landed.add(
        who,
        new NewLandedCheck(shop, visit.on(), answers, lines, visit.remarks(), visit.formKey()),
        at);
  }

  public void ride(SignedIn who, RideReport report, Instant at) {
    List<RideLine> lines = new ArrayList<>();
    for (RideLine line : routes.lines(report.unitCode(), report.day(), report.route())) {
      lines.add(line.place() <= report.looked() ? seen(line, report) : line);
    }
    if (!lines.isEmpty()) {
      keeping.keep(
          who,
          new NewRide(
              report.unitCode(),
              report.day(),
              report.route(),
              report.vehicle(),
              lines,
              routes.worker(report.unitCode(), report.day(), report.route()),
              "",
              "ride-" + report.unitCode() + "-" + report.day() + "-" + report.route()),
          at);
    }
  }

  private static RideLine seen(RideLine line, RideReport report) {
    long lacking = line.place() == 1 ? Math.min(report.lackingSticks(), line.recordedSticks()) : 0;
    boolean isLeft = line.place() == report.leftAt() && line.outcome().isHandedOver();
    Handing handing =
        isLeft
            ? Handing.LEFT
            : line.outcome().isHandedOver() ? Handing.TO_SHOP : Handing.NOT_HANDED;
    return line.seen(
        line.recordedSticks(),
        line.recordedSticks() - lacking,
        line.orderedFen(),
        handing,
        lacking > 0 || isLeft ? report.words() : "");
  }
}
