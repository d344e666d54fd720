package org.jinye.oversight.web.rides;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.oversight.internal.rides.KeepingRide;
import org.jinye.oversight.internal.rides.NewRide;
import org.jinye.oversight.internal.rides.Ride;
import org.jinye.oversight.internal.rides.RideFilter;
import org.jinye.oversight.internal.rides.RideLine;
import org.jinye.oversight.internal.rides.RideStore;
import org.jinye.oversight.internal.rides.Routes;
import org.jinye.platform.Days;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.Retailers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Riding along: first county, day and route, then its deliveries line by line. */
@Controller
@RequestMapping(RideFilter.PATH)
@Supervisors
class NewRideController {

  private static final String FORM = "oversight/newride";
  private static final String CHOOSE = "oversight/chooseroute";

  private final Routes routes;
  private final RideStore store;
  private final KeepingRide keeping;
  private final Organization organization;
  private final Retailers retailers;
  private final Clock clock;

  NewRideController(
      Routes routes,
      RideStore store,
      KeepingRide keeping,
      Organization organization,
      Retailers retailers,
      Clock clock) {
    this.routes = routes;
    this.store = store;
    this.keeping = keeping;
    this.organization = organization;
    this.retailers = retailers;
    this.clock = clock;
  }

  @GetMapping("/new")
  String blank(
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String route,
      HttpServletResponse response,
      Model model) {
    Optional<LocalDate> of = Days.find(day);
    boolean isChosen = of.isPresent() && isCounty(unit) && !route.isBlank();
    if (!isChosen) {
      model.addAttribute("page", choose(unit, day, response));
      return CHOOSE;
    }
    Optional<Ride> done = store.find(unit, of.get(), route);
    if (done.isPresent()) {
      return "redirect:" + done.get().href();
    }
    List<RideLine> lines = routes.lines(unit, of.get(), route);
    if (lines.isEmpty()) {
      throw NotFound.of("线路当天的送货记录");
    }
    Map<String, String> fields = new HashMap<>();
    fields.put("unit", unit);
    fields.put("day", day);
    fields.put("route", route);
    fields.put("formKey", UUID.randomUUID().toString());
    model.addAttribute("page", page(new RideForm(fields), of.get(), lines, Map.of()));
    return FORM;
  }

  @PostMapping
  String keep(
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    RideForm form = new RideForm(fields);
    String unit = form.get("unit");
    String route = form.get("route");
    LocalDate day = Days.find(form.get("day")).orElseThrow(() -> NotFound.of("送货日期"));
    if (!isCounty(unit)) {
      throw NotFound.of("单位");
    }
    List<RideLine> recorded = routes.lines(unit, day, route);
    if (recorded.isEmpty()) {
      throw NotFound.of("线路当天的送货记录");
    }
    Map<String, String> errors = form.errors(recorded);
    Optional<Ride> done = store.find(unit, day, route);
    if (done.isPresent()) {
      errors.put("", "这条线路当天的随车检查已由 " + done.get().checkedBy() + " 登记。");
    }
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", page(form, day, recorded, errors));
      return FORM;
    }
    NewRide ride =
        new NewRide(
            unit,
            day,
            route,
            form.get("vehicle"),
            form.lines(recorded),
            routes.worker(unit, day, route),
            form.get("remarks"),
            form.get("formKey"));
    Ride kept = keeping.keep(me, ride, clock.instant());
    next.addFlashAttribute("notice", "已保存，" + kept.faulty() + " 户有差异。请上传票据和货物照片。");
    return "redirect:" + kept.href();
  }

  private ChooseRidePage choose(String unit, String day, HttpServletResponse response) {
    List<Choice> counties =
        organization.listCounties().stream()
            .map(county -> new Choice(county.code(), county.name()))
            .toList();
    String of = counties.size() == 1 ? counties.getFirst().value() : unit;
    if (day.isEmpty()) {
      return new ChooseRidePage(counties, of, LocalDate.now(clock).toString(), "", null, Map.of());
    }
    Optional<LocalDate> on = Days.find(day);
    if (on.isEmpty() || on.get().isAfter(LocalDate.now(clock)) || !isCounty(of)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      String problem = isCounty(of) ? "请填写不晚于今天的送货日期。" : "请选择单位。";
      return new ChooseRidePage(counties, of, day, problem, null, Map.of());
    }
    Map<String, Long> found = routes.deliveriesByRoute(of, on.get());
    Map<String, String> done = new LinkedHashMap<>();
    found
        .keySet()
        .forEach(route ->
            store.find(of, on.get(), route).ifPresent(ride -> done.put(route, ride.href())));
    return new ChooseRidePage(counties, of, day, "", found, done);
  }

  private NewRidePage page(
      RideForm form, LocalDate day, List<RideLine> lines, Map<String, String> errors) {
    String unit = form.get("unit");
    return new NewRidePage(
        form,
        organization.findUnit(unit).map(Unit::name).orElse(unit),
        routes.worker(unit, day, form.get("route")),
        lines,
        retailers.names(lines.stream().map(RideLine::retailerId).distinct().toList()),
        errors);
  }

  private boolean isCounty(String code) {
    @Nullable Unit unit = code.isBlank() ? null : organization.findUnit(code).orElse(null);
    return unit != null && unit.isCounty();
  }
}
