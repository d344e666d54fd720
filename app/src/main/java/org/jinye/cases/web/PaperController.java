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
    return show(me, whole, kind, row, form(kind, whole.file(), typed), "", errors, model);
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
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String voidReason,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return act(
        me,
        id,
        paper,
        response,
        model,
        next,
        "已作废。",
        seen -> cases.annul(me, seen, voidReason.strip()),
        version);
  }

  @PostMapping("/{paper:[0-9]{1,18}}/opinions")
  String opinion(
      @PathVariable long id,
      @PathVariable long paper,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String opinionOn,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Opinion.Role known =
        Arrays.stream(Opinion.Role.values())
            .filter(one -> one.name().equals(role))
            .findFirst()
            .orElseThrow(() -> Refused.because("请选择由谁签署意见。"));
    var opinion =
        new Opinion(known, name.strip(), words.strip(), Days.find(opinionOn).orElse(null));
    return act(
        me,
        id,
        paper,
        response,
        model,
        next,
        "意见已登记。",
        seen -> cases.addOpinion(me, seen, opinion),
        version);
  }

  @PostMapping("/{paper:[0-9]{1,18}}/signatures")
  String signature(
      @PathVariable long id,
      @PathVariable long paper,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String as,
      @RequestParam(defaultValue = "") String signer,
      @RequestParam(defaultValue = "") String certificate,
      @RequestParam(defaultValue = "") String refused,
      @RequestParam(defaultValue = "") String signWords,
      @RequestParam(defaultValue = "0") int signPages,
      @RequestParam(defaultValue = "") String signedOn,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Signature.As known =
        Arrays.stream(Signature.As.values())
            .filter(one -> one.name().equals(as))
            .findFirst()
            .orElseThrow(() -> Refused.because("请选择签名人的身份。"));
    var signature =
        new Signature(
            known,
            signer.strip(),
            certificate.strip(),
            !refused.isEmpty(),
            signWords.strip(),
            signPages,
            Days.find(signedOn).orElse(null));
    return act(
        me,
        id,
        paper,
        response,
        model,
        next,
        "签名已登记。",
        seen -> cases.addSignature(me, seen, signature),
        version);
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
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<String> to = done(work.apply(seen(id, paper, version)), errors, next, notice);
    if (to.isPresent()) {
      return to.get();
    }
    CaseFiles.Whole whole = pages.get(id);
    PaperRow row = get(whole, paper);
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(
        me, whole, CATALOGUE.get(row.kind()), row, form(row, whole.file()), "", errors, model);
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
                    List.of())));
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
