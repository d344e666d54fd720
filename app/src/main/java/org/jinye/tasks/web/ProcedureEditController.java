package org.jinye.tasks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Administrators;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.tasks.internal.procedure.AddingVersion;
import org.jinye.tasks.internal.procedure.DraftReading;
import org.jinye.tasks.internal.procedure.ProcedureBook;
import org.jinye.tasks.internal.procedure.ProcedureDraft;
import org.jinye.tasks.internal.procedure.ProcedureDrafts;
import org.jinye.tasks.internal.procedure.ProcedureText;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writes a new version of a procedure by fields: the form travels whole with each button, so
 * nothing is lost, and nothing is in force before it was checked.
 */
@Controller
@RequestMapping("/procedures")
@Administrators
class ProcedureEditController {

  private static final String PAGE = "tasks/edit";
  private static final Pattern COLON = Pattern.compile(":");

  private final ProcedureBook book;
  private final ProcedureDrafts drafts;
  private final AddingVersion adding;
  private final Organization organization;
  private final Clock clock;

  ProcedureEditController(
      ProcedureBook book,
      ProcedureDrafts drafts,
      AddingVersion adding,
      Organization organization,
      Clock clock) {
    this.book = book;
    this.drafts = drafts;
    this.adding = adding;
    this.organization = organization;
    this.clock = clock;
  }

  @GetMapping("/{id:[0-9]{1,18}}/edit")
  String edit(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    var version = book.get(id);
    String tomorrow = LocalDate.now(clock).plusDays(1).toString();
    var kept = drafts.find(version.procedure().code());
    ProcedureDraft draft =
        kept.orElseGet(() -> ProcedureDraft.of(version.procedure(), me.unitCode(), tomorrow));
    return page(draft, Map.of(), kept.isPresent(), false, model);
  }

  /**
   * One of the form's buttons.
   *
   * @param act its name, with the number of the step and of the outcome: remove-outcome:2:0
   */
  @PostMapping("/edit")
  String act(
      @ModelAttribute ProcedureDraft draft,
      @RequestParam(defaultValue = "check") String act,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    List<String> words = COLON.splitAsStream(act).toList();
    int step = number(words, 1);
    return switch (words.isEmpty() ? "check" : words.getFirst()) {
      case "add-step" -> page(draft.addStep(), Map.of(), false, false, model);
      case "remove-step" -> page(draft.removeStep(step), Map.of(), false, false, model);
      case "up" -> page(draft.moveUp(step), Map.of(), false, false, model);
      case "down" -> page(draft.moveUp(step + 1), Map.of(), false, false, model);
      case "add-outcome" -> page(draft.addOutcome(step), Map.of(), false, false, model);
      case "remove-outcome" ->
          page(draft.removeOutcome(step, number(words, 2)), Map.of(), false, false, model);
      case "save" -> {
        drafts.save(draft);
        next.addFlashAttribute("notice", "草稿已保存，还没有生效。");
        yield "redirect:/procedures";
      }
      case "drop" -> {
        drafts.drop(draft.code());
        next.addFlashAttribute("notice", "草稿已丢弃。");
        yield "redirect:/procedures";
      }
      case "accept" -> accept(draft, response, model, next);
      default -> check(draft, response, model);
    };
  }

  /** The picture of what stands in the fields, while they are being filled. */
  @PostMapping("/edit/picture")
  String picture(@ModelAttribute ProcedureDraft draft, Model model) {
    model.addAttribute("picture", ProcedurePicture.of(DraftReading.read(draft).procedure(), null));
    return "tasks/picture";
  }

  private String check(ProcedureDraft draft, HttpServletResponse response, Model model) {
    DraftReading.Read read = DraftReading.read(draft);
    Map<String, String> errors = new LinkedHashMap<>(read.errors());
    if (errors.isEmpty()) {
      errors.putAll(adding.check(form(draft, read)).errors());
    }
    return checked(draft, errors, response, model);
  }

  private String accept(
      ProcedureDraft draft, HttpServletResponse response, Model model, RedirectAttributes next) {
    DraftReading.Read read = DraftReading.read(draft);
    Map<String, String> errors =
        read.errors().isEmpty() ? adding.add(form(draft, read)).errors() : read.errors();
    if (!errors.isEmpty()) {
      return checked(draft, errors, response, model);
    }
    drafts.drop(draft.code());
    next.addFlashAttribute("notice", "新版本已保存，从 " + draft.from() + " 起新发起的按它办理。");
    return "redirect:/procedures";
  }

  private static AddingVersion.Form form(ProcedureDraft draft, DraftReading.Read read) {
    return new AddingVersion.Form(
        draft.unit(), draft.from(), draft.to(), ProcedureText.of(read.procedure()));
  }

  private String checked(
      ProcedureDraft draft, Map<String, String> errors, HttpServletResponse response, Model model) {
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    return page(draft, errors, false, errors.isEmpty(), model);
  }

  private String page(
      ProcedureDraft draft, Map<String, String> errors, boolean kept, boolean sound, Model model) {
    List<Choice> units =
        organization.listUnits("").stream()
            .map(unit -> new Choice(unit.code(), unit.name()))
            .toList();
    var picture = ProcedurePicture.of(DraftReading.read(draft).procedure(), null);
    model.addAttribute("page", new ProcedureEditPage(draft, errors, units, picture, kept, sound));
    return PAGE;
  }

  private static int number(List<String> words, int at) {
    boolean there = at < words.size() && words.get(at).matches("[0-9]{1,2}");
    return there ? Integer.parseInt(words.get(at)) : -1;
  }
}
