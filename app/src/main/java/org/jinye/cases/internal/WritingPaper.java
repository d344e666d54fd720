package org.jinye.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Signature;
import org.jinye.casebook.Stage;
import org.jinye.casebook.paper.FieldCheck;
import org.jinye.casebook.paper.FieldProblem;
import org.jinye.casebook.paper.PaperCatalogue;
import org.jinye.casebook.paper.PaperKind;
import org.jinye.cases.CaseRow;
import org.jinye.cases.PaperOutcome;
import org.jinye.cases.PaperRow;
import org.jinye.cases.PaperRow.State;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes, issues, signs and voids the papers of a case, each over the version that was seen. */
@Component
public class WritingPaper {

  private static final int LONGEST_WORDS = 2_000;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_PAGES = 9_999;
  private static final String ARCHIVED = "案件已经归档，案卷里的文书不能再改。";
  private static final PaperCatalogue CATALOGUE = PaperCatalogue.read();

  private final CaseStore cases;
  private final PaperStore store;
  private final CaseFiles files;
  private final ChangingCase changing;
  private final CaseClocks clocks;
  private final IssuingPaper issuing;
  private final OpinionDesk desk;
  private final Clock clock;

  WritingPaper(
      CaseStore cases,
      PaperStore store,
      CaseFiles files,
      ChangingCase changing,
      CaseClocks clocks,
      IssuingPaper issuing,
      OpinionDesk desk,
      Clock clock) {
    this.cases = cases;
    this.store = store;
    this.files = files;
    this.changing = changing;
    this.clocks = clocks;
    this.issuing = issuing;
    this.desk = desk;
    this.clock = clock;
  }

  /** A paper as somebody saw it. */
  public record Seen(long file, long paper, int version) {}

  /** Begins a paper; the same form sent again answers with what it began before. */
  @Transactional
  public PaperOutcome begin(SignedIn who, long file, PaperKind kind, PaperDraft draft, String key) {
    Optional<PaperRow> before = store.findByForm(key);
    if (before.isPresent()) {
      return begun(file, before);
    }
    CaseRow row = cases.lock(file).orElseThrow(() -> NotFound.of("案件"));
    Map<String, String> problems = problems(who, row, kind, draft);
    if (!problems.isEmpty()) {
      return new PaperOutcome.Refused(problems);
    }
    PaperRow blank =
        new PaperRow(
            0,
            file,
            row.unitCode(),
            1,
            kind.code(),
            State.DRAFT,
            "",
            draft.on(),
            draft.about(),
            known(kind, draft.fields()),
            draft.goods(),
            List.of(),
            List.of(),
            draft.pages(),
            false,
            "",
            null,
            who.name(),
            clock.instant());
    Optional<Long> id = store.add(row, blank, key);
    if (id.isEmpty()) {
      return begun(file, store.findByForm(key));
    }
    cases.addStep(row, clock.instant(), who.name(), "PAPER_BEGUN", kind.title());
    return new PaperOutcome.Done(get(file, id.get()));
  }

  /** What the form began before; the form of another case began nothing here. */
  private static PaperOutcome begun(long file, Optional<PaperRow> before) {
    return before
        .filter(paper -> paper.fileId() == file)
        .<PaperOutcome>map(PaperOutcome.Done::new)
        .orElseGet(() -> new PaperOutcome.Refused(Map.of("", "表单已失效，请刷新页面后再填。")));
  }

  /** Writes a draft anew; an issued paper only with a reason, as a correction. */
  @Transactional
  public PaperOutcome write(SignedIn who, Seen seen, PaperDraft draft, String reason) {
    CaseRow row = cases.lock(seen.file()).orElseThrow(() -> NotFound.of("案件"));
    PaperRow now = get(seen.file(), seen.paper());
    if (now.version() != seen.version()) {
      return overtaken(now);
    }
    PaperKind kind = CATALOGUE.get(now.kind());
    Map<String, String> problems = problems(who, row, kind, draft);
    if (now.state() == State.VOID) {
      problems.put("", "文书已作废，不能再改。");
    } else if (now.state() == State.ISSUED) {
      if (reason.isBlank() || reason.length() > LONGEST_WORDS) {
        problems.put("reason", "文书已定稿，更正要写明理由，最多 " + LONGEST_WORDS + " 个字。");
      }
      FieldCheck.of(kind, draft.fields())
          .forEach(problem -> problems.putIfAbsent(problem.field(), problem.words()));
    }
    if (!problems.isEmpty()) {
      return new PaperOutcome.Refused(problems);
    }
    boolean corrects = now.state() == State.ISSUED;
    PaperRow then =
        with(
            now,
            now.state(),
            now.number(),
            draft.on() == null && corrects ? now.madeOn() : draft.on(),
            draft.about(),
            known(kind, draft.fields()),
            draft.goods(),
            now.opinions(),
            now.signatures(),
            draft.pages(),
            now.isSealed(),
            now.voidReason(),
            now.documentId());
    if (corrects) {
      then = issuing.correct(files.of(row), then, reason, who);
    }
    return changed(who, row, then, corrects ? "PAPER_CORRECTED" : "PAPER_WRITTEN", reason);
  }

  /** Gives it its number and its Word file; from then on it counts, and is only corrected. */
  @Transactional
  public PaperOutcome issue(SignedIn who, Seen seen) {
    CaseRow row = cases.lock(seen.file()).orElseThrow(() -> NotFound.of("案件"));
    PaperRow now = get(seen.file(), seen.paper());
    if (now.version() != seen.version()) {
      return overtaken(now);
    }
    PaperKind kind = CATALOGUE.get(now.kind());
    Map<String, String> problems = new LinkedHashMap<>();
    if (!CaseCheck.mayHandle(who)) {
      problems.put("", "文书由市场检查员或案件承办人制作。");
    } else if (now.state() != State.DRAFT) {
      problems.put("", "文书现在是“%s”，不能再定稿。".formatted(now.state().title()));
    } else if (!TakingStep.goesOn(row)) {
      problems.put("", "案件已经结束，不能再制作文书。");
    }
    for (FieldProblem problem : FieldCheck.of(kind, now.fields())) {
      problems.putIfAbsent(problem.field(), problem.words());
    }
    LocalDate today = today();
    LocalDate on = now.madeOn() == null ? today : now.madeOn();
    if (on.isAfter(today)) {
      problems.put("on", "文书日期不能晚于今天。");
    }
    if (!problems.isEmpty()) {
      return new PaperOutcome.Refused(problems);
    }
    PaperRow dated = with(now, State.ISSUED, now.number(), on);
    PaperRow then = issuing.issue(files.of(row), dated, who);
    PaperOutcome outcome = changed(who, row, then, "PAPER_ISSUED", "");
    if (outcome instanceof PaperOutcome.Done done) {
      CaseFiles.Whole whole = files.of(cases.get(row.id()));
      clocks.issued(whole.row(), whole.file(), done.paper().paper(), who.name());
      desk.ask(whole.row(), done.paper());
    }
    return outcome;
  }

  /** Adds an opinion, by the person himself or as it stands on the signed paper. */
  @Transactional
  public PaperOutcome addOpinion(SignedIn who, Seen seen, Opinion opinion) {
    CaseRow row = cases.lock(seen.file()).orElseThrow(() -> NotFound.of("案件"));
    PaperRow now = get(seen.file(), seen.paper());
    if (now.version() != seen.version()) {
      return overtaken(now);
    }
    Map<String, String> problems = new LinkedHashMap<>();
    if (row.stage() == Stage.ARCHIVED) {
      problems.put("", ARCHIVED);
    } else if (now.state() == State.VOID) {
      problems.put("", "文书已作废。");
    } else if (now.state() == State.DRAFT) {
      problems.put("", "文书还是草稿，内容还会改；请先定稿，再签署意见。");
    } else if (!desk.mayGive(who, opinion)) {
      problems.put("", "“%s”的意见由本人签署，或由承办人按签字的纸件登记。".formatted(opinion.role().title()));
    }
    text(problems, "name", "姓名", opinion.name(), LONGEST_NAME);
    text(problems, "words", "意见", opinion.words(), LONGEST_WORDS);
    LocalDate on = opinion.on();
    if (on == null) {
      problems.put("on", "请填写日期。");
    } else if (on.isAfter(today())) {
      problems.put("on", "日期不能晚于今天。");
    }
    if (!problems.isEmpty()) {
      return new PaperOutcome.Refused(problems);
    }
    List<Opinion> all = new ArrayList<>(now.opinions());
    all.add(opinion);
    PaperRow then = with(now, all, now.signatures(), now.isSealed());
    PaperOutcome outcome =
        changed(who, row, then, "PAPER_OPINION", opinion.role().title() + "：" + opinion.words());
    if (outcome instanceof PaperOutcome.Done done) {
      desk.given(cases.get(row.id()), done.paper(), opinion);
    }
    return outcome;
  }

  /** Records who signed the paper, or refused to. */
  @Transactional
  public PaperOutcome addSignature(SignedIn who, Seen seen, Signature signature) {
    CaseRow row = cases.lock(seen.file()).orElseThrow(() -> NotFound.of("案件"));
    PaperRow now = get(seen.file(), seen.paper());
    if (now.version() != seen.version()) {
      return overtaken(now);
    }
    Map<String, String> problems = mayWrite(who, row, now);
    text(problems, "name", "姓名", signature.name(), LONGEST_NAME);
    if (signature.isRefused()) {
      text(problems, "words", "拒签的情况", signature.words(), LONGEST_WORDS);
    } else if (signature.words().length() > LONGEST_WORDS) {
      problems.put("words", "说明最多 " + LONGEST_WORDS + " 个字。");
    }
    if (signature.certificate().length() > LONGEST_NAME) {
      problems.put("certificate", "证件号码最多 " + LONGEST_NAME + " 个字。");
    }
    if (signature.pages() < 0 || signature.pages() > MOST_PAGES) {
      problems.put("pages", "签名页数应是 0 至 " + MOST_PAGES + "。");
    }
    LocalDate on = signature.on();
    if (on != null && on.isAfter(today())) {
      problems.put("on", "日期不能晚于今天。");
    }
    if (!problems.isEmpty()) {
      return new PaperOutcome.Refused(problems);
    }
    List<Signature> all = new ArrayList<>(now.signatures());
    all.add(signature);
    return changed(
        who,
        row,
        with(now, now.opinions(), all, now.isSealed()),
        "PAPER_SIGNED",
        signature.as().title() + " " + signature.name());
  }

  /** Records that the bureau's seal stands on it. */
  @Transactional
  public PaperOutcome seal(SignedIn who, Seen seen) {
    CaseRow row = cases.lock(seen.file()).orElseThrow(() -> NotFound.of("案件"));
    PaperRow now = get(seen.file(), seen.paper());
    if (now.version() != seen.version()) {
      return overtaken(now);
    }
    Map<String, String> problems = mayWrite(who, row, now);
    if (now.state() != State.ISSUED) {
      problems.put("", "定稿以后才能盖章。");
    }
    return problems.isEmpty()
        ? changed(who, row, with(now, now.opinions(), now.signatures(), true), "PAPER_SEALED", "")
        : new PaperOutcome.Refused(problems);
  }

  /** Takes it out of the file with a reason; it stays to be seen, and its number is not reused. */
  @Transactional
  public PaperOutcome annul(SignedIn who, Seen seen, String reason) {
    CaseRow row = cases.lock(seen.file()).orElseThrow(() -> NotFound.of("案件"));
    PaperRow now = get(seen.file(), seen.paper());
    if (now.version() != seen.version()) {
      return overtaken(now);
    }
    Map<String, String> problems = mayWrite(who, row, now);
    text(problems, "reason", "作废理由", reason, LONGEST_WORDS);
    if (!TakingStep.goesOn(row)) {
      problems.put("", "案件已经结束，文书不能再作废。");
    }
    if (!problems.isEmpty()) {
      return new PaperOutcome.Refused(problems);
    }
    PaperRow then =
        with(
            now,
            State.VOID,
            now.number(),
            now.madeOn(),
            now.aboutId(),
            now.fields(),
            now.goods(),
            now.opinions(),
            now.signatures(),
            now.pages(),
            now.isSealed(),
            reason,
            now.documentId());
    PaperOutcome outcome = changed(who, row, then, "PAPER_VOID", reason);
    desk.withdraw(then, reason);
    return outcome;
  }

  private PaperOutcome changed(SignedIn who, CaseRow row, PaperRow then, String act, String words) {
    if (!store.change(then)) {
      throw new IllegalStateException("paper changed under its lock: " + then.id());
    }
    String title = CATALOGUE.get(then.kind()).title();
    cases.addStep(
        row, clock.instant(), who.name(), act, words.isEmpty() ? title : title + "：" + words);
    changing.settle(cases.get(row.id()));
    return new PaperOutcome.Done(get(row.id(), then.id()));
  }

  private Map<String, String> problems(
      SignedIn who, CaseRow row, PaperKind kind, PaperDraft draft) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!CaseCheck.mayHandle(who)) {
      problems.put("", "文书由市场检查员或案件承办人制作。");
    } else if (!TakingStep.goesOn(row)) {
      problems.put("", "案件已经结束，不能再制作文书。");
    } else if (!kind.procedures().contains(row.procedure())) {
      problems.put("", "%s不用这种文书。".formatted(row.procedure().title()));
    }
    kind.fields().stream()
        .filter(field -> !draft.fields().getOrDefault(field.code(), "").isBlank())
        .forEach(field ->
            FieldCheck.problem(field, draft.fields().getOrDefault(field.code(), ""))
                .ifPresent(words -> problems.put(field.code(), words)));
    LocalDate on = draft.on();
    if (on != null && on.isAfter(today())) {
      problems.put("on", "文书日期不能晚于今天。");
    } else if (on != null && on.isBefore(row.foundAt().toLocalDate().minusYears(1))) {
      problems.put("on", "文书日期比案发早一年以上，请核对年份。");
    }
    if (draft.pages() < 0 || draft.pages() > MOST_PAGES) {
      problems.put("pages", "页数应是 0 至 " + MOST_PAGES + "。");
    }
    Long about = draft.about();
    if (about != null && store.find(row.id(), about).isEmpty()) {
      problems.put("about", "没有这份文书，请重选。");
    }
    return problems;
  }

  private static Map<String, String> mayWrite(SignedIn who, CaseRow row, PaperRow now) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!CaseCheck.mayHandle(who)) {
      problems.put("", "文书由市场检查员或案件承办人制作。");
    } else if (row.stage() == Stage.ARCHIVED) {
      problems.put("", ARCHIVED);
    } else if (now.state() == State.VOID) {
      problems.put("", "文书已作废。");
    }
    return problems;
  }

  private static void text(
      Map<String, String> problems, String field, String title, String value, int most) {
    if (value.isBlank()) {
      problems.put(field, "请填写" + title + "。");
    } else if (value.length() > most) {
      problems.put(field, "%s最多 %d 个字。".formatted(title, most));
    }
  }

  /** What the kind does not know is dropped, and what was left open. */
  private static Map<String, String> known(PaperKind kind, Map<String, String> fields) {
    Map<String, String> known = new HashMap<>();
    kind.fields()
        .forEach(field -> {
          String value = fields.getOrDefault(field.code(), "");
          if (!value.isBlank()) {
            known.put(field.code(), value);
          }
        });
    return known;
  }

  private PaperOutcome overtaken(PaperRow now) {
    return new PaperOutcome.Overtaken(now, "这份文书刚被别人改过，您的内容没有提交，保留在下面；请核对后再提交一次。");
  }

  private PaperRow get(long file, long id) {
    return store.find(file, id).orElseThrow(() -> NotFound.of("文书"));
  }

  private PaperRow with(PaperRow of, State state, String number, @Nullable LocalDate on) {
    return with(
        of,
        state,
        number,
        on,
        of.aboutId(),
        of.fields(),
        of.goods(),
        of.opinions(),
        of.signatures(),
        of.pages(),
        of.isSealed(),
        of.voidReason(),
        of.documentId());
  }

  private PaperRow with(
      PaperRow of, List<Opinion> opinions, List<Signature> signatures, boolean isSealed) {
    return with(
        of,
        of.state(),
        of.number(),
        of.madeOn(),
        of.aboutId(),
        of.fields(),
        of.goods(),
        opinions,
        signatures,
        of.pages(),
        isSealed,
        of.voidReason(),
        of.documentId());
  }

  private PaperRow with(
      PaperRow of,
      State state,
      String number,
      @Nullable LocalDate on,
      @Nullable Long about,
      Map<String, String> fields,
      List<org.jinye.casebook.GoodsLine> goods,
      List<Opinion> opinions,
      List<Signature> signatures,
      int pages,
      boolean isSealed,
      String voidReason,
      @Nullable Long document) {
    return new PaperRow(
        of.id(),
        of.fileId(),
        of.unitCode(),
        of.version(),
        of.kind(),
        state,
        number,
        on,
        about,
        fields,
        goods,
        opinions,
        signatures,
        pages,
        isSealed,
        voidReason,
        document,
        of.madeBy(),
        now());
  }

  private Instant now() {
    return clock.instant();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now(), clock.getZone());
  }
}
