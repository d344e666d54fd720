package org.jinye.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Signature;
import org.jinye.casebook.Stage;
import org.jinye.casebook.goods.QuantityWords;
import org.jinye.casebook.paper.FilledFields;
import org.jinye.casebook.paper.PaperCatalogue;
import org.jinye.casebook.paper.PaperField;
import org.jinye.casebook.paper.PaperKind;
import org.jinye.cases.Cases;
import org.jinye.cases.PaperOutcome;
import org.jinye.cases.PaperRow;
import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.CaseFiles;
import org.jinye.cases.internal.OpinionDesk;
import org.jinye.cases.internal.PaperDraft;
import org.jinye.cases.internal.PaperFiles;
import org.jinye.cases.internal.PaperStore;
import org.jinye.cases.internal.TakingStep;
import org.jinye.cases.internal.WritingPaper;
import org.jinye.evidence.AttachmentForm;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.UploadReply;
import org.jinye.platform.Days;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The papers of a case: made from its facts, issued, signed, corrected, voided. */
@Controller
@RequestMapping("/cases/{id:[0-9]{1,18}}/papers")
@Everyone
class PaperController {

  private static final String PAGE = "cases/file/paper";
  private static final String FIELD = "f.";
  private static final PaperCatalogue CATALOGUE = PaperCatalogue.read();

  private final CasePages pages;
  private final Cases cases;
  private final Attachments attachments;
  private final Clock clock;

  PaperController(CasePages pages, Cases cases, Attachments attachments, Clock clock) {
    this.pages = pages;
    this.cases = cases;
    this.attachments = attachments;
    this.clock = clock;
  }

  @GetMapping("/new")
  String blank(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String about,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    CaseFiles.Whole whole = pages.get(id);
    PaperKind of = CATALOGUE.find(kind).orElseThrow(() -> NotFound.of("文书种类"));
    if (!CaseCheck.mayHandle(me) || !TakingStep.goesOn(whole.row())) {
      throw Refused.because("文书由市场检查员或案件承办人制作，案件结束后不能再做。");
    }
    Optional<PaperRow> other = whole.findPaper(about);
    FilledFields filled = filled(of, whole, about);
    var form =
        new PaperPage.Form(
            masked(filled.values()),
            LocalDate.now(clock).toString(),
            other.map(paper -> Long.toString(paper.id())).orElse(""),
            "",
            choices(whole.file().goods(), whole.file().goods()),
            "");
    return show(me, whole, of, null, form, UUID.randomUUID().toString(), Map.of(), model);
  }

  @PostMapping
  String begin(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    CaseFiles.Whole whole = pages.get(id);
    PaperKind kind = CATALOGUE.find(one(typed, "kind")).orElseThrow(() -> NotFound.of("文书种类"));
    String key = one(typed, "formKey");
    Map<String, String> errors = unread(typed);
    if (key.isEmpty() || key.length() > 60) {
      errors.put("", "表单已失效，请刷新页面后再填。");
    }
    if (errors.isEmpty()) {
      Map<String, String> known = filled(kind, whole, one(typed, "about")).values();
      PaperOutcome outcome =
          cases.begin(me, id, kind, draft(kind, whole.file(), typed, known), key);
      Optional<String> to = done(outcome, errors, next, kind.title() + "已保存为草稿，核对无误后定稿。");
      if (to.isPresent()) {
        return to.get();
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(me, whole, kind, null, form(kind, whole.file(), typed), key, errors, model);
  }

  @GetMapping("/{paper:[0-9]{1,18}}")
  String show(
      @PathVariable long id,
      @PathVariable long paper,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    CaseFiles.Whole whole = pages.get(id);
    PaperRow row = get(whole, paper);
    return show(
        me, whole, CATALOGUE.get(row.kind()), row, form(row, whole.file()), "", Map.of(), model);
  }

  @PostMapping("/{paper:[0-9]{1,18}}")
  String write(
      @PathVariable long id,
      @PathVariable long paper,
      @RequestParam MultiValueMap<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    CaseFiles.Whole whole = pages.get(id);
    PaperRow row = get(whole, paper);
    PaperKind kind = CATALOGUE.get(row.kind());
    Map<String, String> errors = unread(typed);
    if (errors.isEmpty()) {
      PaperOutcome outcome =
          cases.write(
              me,
              seen(id, paper, one(typed, "version")),
              draft(kind, whole.file(), typed, row.fields()),
              one(typed, "reason"));
      Optional<String> to = done(outcome, errors, next, kind.title() + "已保存。");
      if (to.isPresent()) {
        return to.get();
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    PaperPage.Form form = ownNumbers(form(kind, whole.file(), typed), row, errors);
    return show(me, whole, kind, row, form, "", errors, model);
  }

  /**
   * Somebody may have made the paper one of another person: his number is not that of the first.
   */
  private static PaperPage.Form ownNumbers(
      PaperPage.Form form, PaperRow row, Map<String, String> errors) {
    Map<String, String> fields = new HashMap<>(form.fields());
    for (String who : List.of("party", "person")) {
      String name = who + "_name";
      if (!fields.getOrDefault(name, "").equals(row.fields().getOrDefault(name, ""))) {
        for (String field : List.of(who + "_identity", who + "_telephone")) {
          if (fields.getOrDefault(field, "").equals(PartiesForm.KEPT) && errors.containsKey("")) {
            fields.put(field, "");
            errors.put(field, "文书上的人刚被改过，请重新填写号码。");
          }
        }
      }
    }
    return new PaperPage.Form(
        fields, form.on(), form.about(), form.pages(), form.goods(), form.reason());
  }

  @PostMapping("/{paper:[0-9]{1,18}}/issue")
  String issue(
      @PathVariable long id,
      @PathVariable long paper,
      @RequestParam(defaultValue = "") String version,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return act(
        me, id, paper, response, model, next, "已定稿。", seen -> cases.issue(me, seen), version);
  }

  @PostMapping("/{paper:[0-9]{1,18}}/seal")
  String seal(
      @PathVariable long id,
      @PathVariable long paper,
      @RequestParam(defaultValue = "") String version,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return act(
        me, id, paper, response, model, next, "已登记盖章。", seen -> cases.seal(me, seen), version);
  }

  @PostMapping("/{paper:[0-9]{1,18}}/void")
  String annul(
      @PathVariable long id,
      @PathVariable long paper,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return act(
        me,
        new Act(id, paper, typed, Map.of("reason", "voidReason")),
        response,
        model,
        next,
        "已作废。",
        seen -> cases.annul(me, seen, text(typed, "voidReason")));
  }

  @PostMapping("/{paper:[0-9]{1,18}}/opinions")
  String opinion(
      @PathVariable long id,
      @PathVariable long paper,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Opinion.Role role =
        Arrays.stream(Opinion.Role.values())
            .filter(one -> one.name().equals(text(typed, "role")))
            .findFirst()
            .orElseThrow(() -> Refused.because("请选择由谁签署意见。"));
    var opinion =
        new Opinion(
            role,
            text(typed, "name"),
            text(typed, "words"),
            Days.find(text(typed, "opinionOn")).orElse(null));
    return act(
        me,
        new Act(id, paper, typed, Map.of("on", "opinionOn")),
        response,
        model,
        next,
        "意见已登记。",
        seen -> cases.addOpinion(me, seen, opinion));
  }

  @PostMapping("/{paper:[0-9]{1,18}}/signatures")
  String signature(
      @PathVariable long id,
      @PathVariable long paper,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Signature.As as =
        Arrays.stream(Signature.As.values())
            .filter(one -> one.name().equals(text(typed, "as")))
            .findFirst()
            .orElseThrow(() -> Refused.because("请选择签名人的身份。"));
    var act =
        new Act(
            id,
            paper,
            typed,
            Map.of("name", "signer", "words", "signWords", "pages", "signPages", "on", "signedOn"));
    String signed = text(typed, "signedOn");
    String count = text(typed, "signPages");
    Map<String, String> errors = new LinkedHashMap<>();
    if (!signed.isEmpty() && Days.find(signed).isEmpty()) {
      errors.put("signedOn", "日期应写成 2026-09-24。");
    }
    if (!count.matches("[0-9]{0,4}")) {
      errors.put("signPages", "签名页数应是整数。");
    }
    if (!errors.isEmpty()) {
      return refused(me, act, errors, response, model);
    }
    var signature =
        new Signature(
            as,
            text(typed, "signer"),
            text(typed, "certificate"),
            !text(typed, "refused").isEmpty(),
            text(typed, "signWords"),
            count.isEmpty() ? 0 : Integer.parseInt(count),
            Days.find(signed).orElse(null));
    return act(
        me, act, response, model, next, "签名已登记。", seen -> cases.addSignature(me, seen, signature));
  }

  @PostMapping("/{paper:[0-9]{1,18}}/attachments")
  String attach(
      @PathVariable long id,
      @PathVariable long paper,
      AttachmentForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    CaseFiles.Whole whole = pages.get(id);
    PaperRow row = get(whole, paper);
    if (!CaseCheck.mayHandle(me)) {
      throw Refused.because("签字扫描件由市场检查员或案件承办人上传。");
    }
    if (whole.row().stage() == Stage.ARCHIVED) {
      throw Refused.because("案件已经归档，案卷里不能再放文件。");
    }
    return new UploadReply(response, next)
        .to(
            attachments.add(PaperFiles.place(row), form, me.name()),
            "“%s”已归入案卷。",
            row.url(),
            problems ->
                show(
                    me,
                    whole,
                    CATALOGUE.get(row.kind()),
                    row,
                    form(row, whole.file()),
                    "",
                    problems.isEmpty() ? Map.of() : Map.of("", problems.getFirst().message()),
                    model));
  }

  private String act(
      SignedIn me,
      long id,
      long paper,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next,
      String notice,
      Function<WritingPaper.Seen, PaperOutcome> work,
      String version) {
    Map<String, String> typed = Map.of("version", version);
    return act(me, new Act(id, paper, typed, Map.of()), response, model, next, notice, work);
  }

  /**
   * An act upon a paper, as it was typed.
   *
   * @param fields of the form, by the fields that are told when something is wrong
   */
  private record Act(long file, long paper, Map<String, String> typed, Map<String, String> fields) {

    private Map<String, String> placed(Map<String, String> errors) {
      Map<String, String> placed = new LinkedHashMap<>();
      errors.forEach((field, words) -> placed.put(fields.getOrDefault(field, field), words));
      return placed;
    }
  }

  private String act(
      SignedIn me,
      Act act,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next,
      String notice,
      Function<WritingPaper.Seen, PaperOutcome> work) {
    Map<String, String> errors = new LinkedHashMap<>();
    WritingPaper.Seen seen = seen(act.file(), act.paper(), text(act.typed(), "version"));
    Optional<String> to = done(work.apply(seen), errors, next, notice);
    return to.orElseGet(() -> refused(me, act, act.placed(errors), response, model));
  }

  private String refused(
      SignedIn me, Act act, Map<String, String> errors, HttpServletResponse response, Model model) {
    CaseFiles.Whole whole = pages.get(act.file());
    PaperRow row = get(whole, act.paper());
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(
        me,
        whole,
        CATALOGUE.get(row.kind()),
        row,
        form(row, whole.file()),
        "",
        errors,
        act.typed(),
        model);
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private static Optional<String> done(
      PaperOutcome outcome, Map<String, String> errors, RedirectAttributes next, String notice) {
    return switch (outcome) {
      case PaperOutcome.Done done -> {
        next.addFlashAttribute("notice", notice);
        yield Optional.of("redirect:" + done.paper().url());
      }
      case PaperOutcome.Refused refused -> {
        errors.putAll(refused.errors());
        yield Optional.empty();
      }
      case PaperOutcome.Overtaken overtaken -> {
        errors.put("", overtaken.words());
        yield Optional.empty();
      }
    };
  }

  private String show(
      SignedIn me,
      CaseFiles.Whole whole,
      PaperKind kind,
      @Nullable PaperRow paper,
      PaperPage.Form form,
      String key,
      Map<String, String> errors,
      Model model) {
    return show(me, whole, kind, paper, form, key, errors, Map.of(), model);
  }

  private String show(
      SignedIn me,
      CaseFiles.Whole whole,
      PaperKind kind,
      @Nullable PaperRow paper,
      PaperPage.Form form,
      String key,
      Map<String, String> errors,
      Map<String, String> typed,
      Model model) {
    boolean mayWrite = CaseCheck.mayHandle(me) && TakingStep.goesOn(whole.row());
    String own = paper == null ? "" : Long.toString(paper.id());
    model.addAttribute(
        "page",
        new PaperPage(
            whole.row(),
            kind,
            paper,
            form,
            key,
            errors,
            whole.papers().stream()
                .filter(other -> other.state() == PaperRow.State.ISSUED)
                .filter(other -> paper == null || other.id() != paper.id())
                .map(other -> new Choice(Long.toString(other.id()), PaperPage.titleOf(other)))
                .toList(),
            paper == null ? Map.of() : disagreements(whole.file(), kind, paper.paper()),
            pages.sheet(whole).deductions().stream()
                .filter(one -> !own.isEmpty() && one.paper().equals(own))
                .sorted((a, b) -> b.points().compareTo(a.points()))
                .toList(),
            mayWrite,
            mayWrite || me.isLeader() || me.has(Role.LEGAL_REVIEWER),
            paper == null ? null : OpinionDesk.next(paper).map(Enum::name).orElse(null),
            me.name(),
            LocalDate.now(clock),
            paper == null ? null : attachments.list(PaperFiles.owner(paper), null),
            paper == null || !mayWrite
                ? null
                : attachments.upload(
                    paper.url() + "/attachments",
                    PaperFiles.place(paper),
                    AttachmentForm.blank(),
                    List.of()),
            typed));
    return PAGE;
  }

  /** Where a field that repeats a fact says other than the case does now. */
  private static Map<String, String> disagreements(CaseFile file, PaperKind kind, Paper paper) {
    Map<String, String> found = new LinkedHashMap<>();
    Map<String, String> now =
        file.papers().stream()
            .filter(other -> other.id().equals(paper.about()))
            .findFirst()
            .map(other -> FilledFields.about(other, kind, file))
            .orElseGet(() -> FilledFields.of(kind, file))
            .values();
    for (PaperField field : kind.fields()) {
      var fact = field.fact();
      String says = now.getOrDefault(field.code(), "");
      if (fact != null
          && !PaperStore.SENSITIVE.contains(field.code())
          && fact.isBinding()
          && !says.isEmpty()
          && !says.equals(paper.text(field.code()))) {
        found.put(field.code(), says);
      }
    }
    return found;
  }

  /** The fields as the case fills them, of a paper about another where one is named. */
  private static FilledFields filled(PaperKind kind, CaseFiles.Whole whole, String about) {
    return whole
        .findPaper(about)
        .map(other -> FilledFields.about(other.paper(), kind, whole.file()))
        .orElseGet(() -> FilledFields.of(kind, whole.file()));
  }

  /** Numbers and telephones of people are not shown; who knows others types them anew. */
  private static Map<String, String> masked(Map<String, String> fields) {
    Map<String, String> masked = new HashMap<>(fields);
    masked.replaceAll((code, value) ->
        PaperStore.SENSITIVE.contains(code) && !value.isEmpty() ? PartiesForm.KEPT : value);
    return masked;
  }

  private static Map<String, String> unmasked(
      Map<String, String> fields, Map<String, String> known) {
    Map<String, String> unmasked = new HashMap<>(fields);
    unmasked.replaceAll(
        (code, value) -> value.equals(PartiesForm.KEPT) ? known.getOrDefault(code, "") : value);
    return unmasked;
  }

  private static PaperRow get(CaseFiles.Whole whole, long paper) {
    return whole.findPaper(Long.toString(paper)).orElseThrow(() -> NotFound.of("文书"));
  }

  private static WritingPaper.Seen seen(long file, long paper, String version) {
    return new WritingPaper.Seen(
        file, paper, version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0);
  }

  private static String one(MultiValueMap<String, String> typed, String name) {
    String value = typed.getFirst(name);
    return value == null ? "" : value.strip();
  }

  /** Days and numbers that cannot be read. */
  private static Map<String, String> unread(MultiValueMap<String, String> typed) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!one(typed, "on").isEmpty() && Days.find(one(typed, "on")).isEmpty()) {
      errors.put("on", "文书日期应写成 2026-09-24。");
    }
    if (!one(typed, "pages").isEmpty() && !one(typed, "pages").matches("[0-9]{1,4}")) {
      errors.put("pages", "页数应是整数。");
    }
    return errors;
  }

  /**
   * What was written.
   *
   * @param known where a number that nobody typed anew comes from
   */
  private static PaperDraft draft(
      PaperKind kind,
      CaseFile file,
      MultiValueMap<String, String> typed,
      Map<String, String> known) {
    List<String> chosen = typed.getOrDefault("goods", List.of());
    String about = one(typed, "about");
    String count = one(typed, "pages");
    return new PaperDraft(
        Days.find(one(typed, "on")).orElse(null),
        about.matches("[0-9]{1,18}") ? Long.valueOf(about) : null,
        unmasked(fields(kind, typed), known),
        kind.hasGoods()
            ? IntStream.range(0, file.goods().size())
                .filter(rank -> chosen.contains(Integer.toString(rank)))
                .mapToObj(rank -> file.goods().get(rank))
                .toList()
            : List.of(),
        count.isEmpty() ? 0 : Integer.parseInt(count));
  }

  private static Map<String, String> fields(PaperKind kind, MultiValueMap<String, String> typed) {
    Map<String, String> fields = new HashMap<>();
    for (PaperField field : kind.fields()) {
      String value = one(typed, FIELD + field.code());
      fields.put(
          field.code(), field.type() == PaperField.Type.MOMENT ? value.replace(' ', 'T') : value);
    }
    return fields;
  }

  private static PaperPage.Form form(
      PaperKind kind, CaseFile file, MultiValueMap<String, String> typed) {
    List<String> chosen = typed.getOrDefault("goods", List.of());
    return new PaperPage.Form(
        fields(kind, typed),
        one(typed, "on"),
        one(typed, "about"),
        one(typed, "pages"),
        IntStream.range(0, file.goods().size())
            .mapToObj(rank ->
                choice(rank, file.goods().get(rank), chosen.contains(Integer.toString(rank))))
            .toList(),
        one(typed, "reason"));
  }

  private static PaperPage.Form form(PaperRow row, CaseFile file) {
    return new PaperPage.Form(
        masked(row.fields()),
        row.madeOn() == null ? "" : row.madeOn().toString(),
        row.aboutId() == null ? "" : Long.toString(row.aboutId()),
        row.pages() == 0 ? "" : Integer.toString(row.pages()),
        choices(file.goods(), row.goods()),
        "");
  }

  private static List<PaperPage.GoodsChoice> choices(List<GoodsLine> all, List<GoodsLine> chosen) {
    return IntStream.range(0, all.size())
        .mapToObj(rank -> choice(rank, all.get(rank), chosen.contains(all.get(rank))))
        .toList();
  }

  private static PaperPage.GoodsChoice choice(int rank, GoodsLine line, boolean isChosen) {
    return new PaperPage.GoodsChoice(
        rank, line.item() + " " + QuantityWords.mixed(line.quantity()), isChosen);
  }
}
