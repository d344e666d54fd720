package org.jinye.oversight.web.calls;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jinye.oversight.internal.calls.CallSample;
import org.jinye.oversight.internal.calls.CallStore;
import org.jinye.oversight.internal.calls.DrawingAgain;
import org.jinye.oversight.internal.calls.DrawingAgain.Comparison;
import org.jinye.oversight.internal.calls.OrderCall;
import org.jinye.oversight.web.UnitNames;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.Retailers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One draw, its calls, and the draw repeated. */
@Controller
@RequestMapping("/oversight/calls/{id:[0-9]{1,18}}")
@Everyone
class SampleController {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final CallStore store;
  private final DrawingAgain drawing;
  private final UnitNames units;
  private final Retailers retailers;
  private final Clock clock;

  SampleController(
      CallStore store, DrawingAgain drawing, UnitNames units, Retailers retailers, Clock clock) {
    this.store = store;
    this.drawing = drawing;
    this.units = units;
    this.retailers = retailers;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable long id, Model model) {
    model.addAttribute("page", page(get(id), null));
    return "oversight/sample";
  }

  @GetMapping("/again")
  String again(@PathVariable long id, Model model) {
    CallSample sample = get(id);
    model.addAttribute("page", page(sample, drawing.compare(sample)));
    return "oversight/sample";
  }

  private CallSample get(long id) {
    return store.findSample(id).orElseThrow(() -> NotFound.of("电话抽查"));
  }

  private SamplePage page(CallSample sample, @Nullable Comparison again) {
    List<OrderCall> calls = store.listCalls(sample.id());
    return new SamplePage(
        sample,
        units.name(sample.unitCode()),
        MINUTE.format(sample.drawnAt().atZone(clock.getZone())),
        calls,
        retailers.names(calls.stream().map(OrderCall::retailerId).toList()),
        LocalDate.now(clock),
        again);
  }
}
