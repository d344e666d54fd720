package org.jinye.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.KeepingNetwork;
import org.jinye.cases.internal.MeasuredNetwork;
import org.jinye.cases.internal.MeasuringNetwork;
import org.jinye.cases.internal.NetworkFact;
import org.jinye.cases.internal.NetworkRow;
import org.jinye.cases.internal.NetworkStore;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One fact of a network: its versions, a change, and taking it out of the meter. */
@Controller
@RequestMapping("/cases/{id:[0-9]{1,18}}/network/facts/{fact:[0-9]{1,18}}")
@Everyone
class NetworkFactController {

  private final CasePages pages;
  private final MeasuringNetwork measuring;
  private final KeepingNetwork keeping;
  private final NetworkStore store;
  private final Clock clock;

  NetworkFactController(
      CasePages pages,
      MeasuringNetwork measuring,
      KeepingNetwork keeping,
      NetworkStore store,
      Clock clock) {
    this.pages = pages;
    this.measuring = measuring;
    this.keeping = keeping;
    this.store = store;
    this.clock = clock;
  }

  @GetMapping
  String show(
      @PathVariable long id,
      @PathVariable long fact,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return show(me, id, fact, Map.of(), Map.of(), model);
  }

  @PostMapping
  String change(
      @PathVariable long id,
      @PathVariable long fact,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    var form = new NetworkFactForm(typed);
    Map<String, String> errors = new LinkedHashMap<>(form.unread());
    if (errors.isEmpty()) {
      CaseOutcome outcome =
          me.scope()
              .get(() ->
                  keeping.changeFact(
                      me,
                      seen(id, fact, typed),
                      form.content(),
                      form.text("reason"),
                      NetworkController.key(typed)));
      if (isDone(NetworkController.placed(form, outcome), errors)) {
        next.addFlashAttribute("notice", "已保存，原来的内容留在下面的经过里。");
        return "redirect:/cases/" + id + "/network/facts/" + fact;
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(me, id, fact, typed, errors, model);
  }

  @PostMapping("/withdraw")
  String withdraw(
      @PathVariable long id,
      @PathVariable long fact,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = new LinkedHashMap<>();
    CaseOutcome outcome =
        me.scope()
            .get(() ->
                keeping.withdrawFact(
                    me,
                    seen(id, fact, typed),
                    NetworkController.text(typed, "withdrawReason"),
                    NetworkController.key(typed)));
    if (isDone(outcome, errors)) {
      next.addFlashAttribute("notice", "已撤销，不再计入仪表。");
      return "redirect:/cases/" + id + "/network";
    }
    if (errors.containsKey("reason")) {
      errors.put("withdrawReason", errors.getOrDefault("reason", ""));
      errors.remove("reason");
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(me, id, fact, Map.of(), errors, model);
  }

  private static KeepingNetwork.Seen seen(long id, long fact, Map<String, String> typed) {
    return new KeepingNetwork.Seen(id, fact, NetworkController.number(typed, "nth"));
  }

  /** Puts down what was refused; false when there is something. */
  static boolean isDone(CaseOutcome outcome, Map<String, String> errors) {
    return switch (outcome) {
      case CaseOutcome.Done _ -> true;
      case CaseOutcome.Refused refused -> {
        errors.putAll(refused.errors());
        yield false;
      }
      case CaseOutcome.Overtaken overtaken -> {
        errors.put("", overtaken.words());
        yield false;
      }
    };
  }

  private String show(
      SignedIn me,
      long id,
      long fact,
      Map<String, String> typed,
      Map<String, String> errors,
      Model model) {
    MeasuredNetwork measured = measuring.of(pages.get(id).row());
    NetworkRow network = measured.network();
    List<NetworkFact> versions = network == null ? List.of() : store.versions(network, fact);
    if (versions.isEmpty()) {
      throw NotFound.of("登记的事实");
    }
    NetworkFact last = versions.getLast();
    model.addAttribute(
        "page",
        new NetworkFactPage(
            measured,
            versions.reversed(),
            NetworkController.parts(LocalDate.now(clock)),
            typed.isEmpty() ? NetworkFactForm.of(last) : typed,
            errors,
            last.nth(),
            UUID.randomUUID().toString(),
            CaseCheck.mayHandle(me) && !last.isWithdrawn(),
            clock.getZone()));
    return "cases/file/networkfact";
  }
}
