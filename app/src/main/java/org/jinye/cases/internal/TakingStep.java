package org.jinye.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Stage;
import org.jinye.casebook.procedure.CaseEnd;
import org.jinye.casebook.procedure.CaseStep;
import org.jinye.casebook.procedure.Lacking;
import org.jinye.casebook.procedure.NextSteps;
import org.jinye.casebook.procedure.ServedOn;
import org.jinye.casebook.procedure.StepOffer;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.CaseStore.CourseNow;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a case a step on, when the law allows it: course, clocks and timeline together. */
@Component
public class TakingStep {

  private static final List<String> DECISIONS =
      List.of("penalty_decision", "no_penalty_decision", "ownerless_decision", "spot_decision");

  private final CaseStore store;
  private final CaseFiles files;
  private final ChangingCase changing;
  private final Weighings weighings;
  private final CaseClocks clocks;
  private final LegalWorkDays workDays;
  private final Clock clock;

  TakingStep(
      CaseStore store,
      CaseFiles files,
      ChangingCase changing,
      Weighings weighings,
      CaseClocks clocks,
      LegalWorkDays workDays,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.changing = changing;
    this.weighings = weighings;
    this.clocks = clocks;
    this.workDays = workDays;
    this.clock = clock;
  }

  /** Whether steps may still follow: a closed case is still to be archived. */
  public static boolean goesOn(CaseRow of) {
    return of.courseEnd().isEmpty() && of.stage() != Stage.ARCHIVED;
  }

  /** The steps that leave from where the case stands, each with what it lacks today. */
  public List<StepOffer> offers(CaseFiles.Whole of) {
    return goesOn(of.row()) ? NextSteps.of(of.file(), today(), workDays) : List.of();
  }

  /** See {@link org.jinye.cases.Cases#take}. */
  @Transactional
  public CaseOutcome take(SignedIn who, long id, int version, String code) {
    CaseRow row = store.lock(id).orElseThrow(() -> NotFound.of("案件"));
    if (!CaseCheck.mayHandle(who)) {
      return CaseOutcome.Refused.because("案件由市场检查员或案件承办人办理。");
    }
    if (row.version() != version) {
      return new CaseOutcome.Overtaken("案件刚被改动，这一步没有办理；请核对后再办。");
    }
    CaseFiles.Whole whole = files.of(row);
    Optional<StepOffer> offer =
        offers(whole).stream().filter(one -> one.step().code().equals(code)).findFirst();
    if (offer.isEmpty()) {
      return CaseOutcome.Refused.because("案件现在是“%s”，没有这一步。".formatted(row.stage().title()));
    }
    if (!offer.get().isAllowed()) {
      return CaseOutcome.Refused.because(lacking(offer.get()));
    }
    CaseStep step = offer.get().step();
    Optional<String> unlawful = findUnlawful(row, whole.file(), step);
    if (unlawful.isPresent()) {
      return CaseOutcome.Refused.because(unlawful.get());
    }
    store.setCourse(id, after(row, whole.file(), step));
    store.addStep(row, clock.instant(), who.name(), step.code(), "");
    CaseRow now = changing.settle(store.get(id));
    clocks.stepped(now, whole.file(), step, who.name());
    return new CaseOutcome.Done(now);
  }

  /** The cause or its date may have changed since the figures were found lawful. */
  private Optional<String> findUnlawful(CaseRow row, CaseFile file, CaseStep step) {
    Stage to = step.to();
    if (to == null
        || to.compareTo(Stage.REVIEWED) < 0
        || row.stage().compareTo(Stage.DECIDED) >= 0
        || file.findParty().isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> problems =
        weighings.problems(file, file.decision(), store.weighing(row.id()));
    return Stream.of("base", "fine")
        .flatMap(field -> Stream.ofNullable(problems.get(field)))
        .findFirst()
        .map(words -> "还不能“%s”，处理意见要先改：%s".formatted(step.title(), words));
  }

  private static String lacking(StepOffer offer) {
    return "还不能“%s”：%s。"
        .formatted(
            offer.step().title(),
            offer.lacking().stream()
                .map((Lacking one) -> one.words() + "（" + one.basis() + "）")
                .collect(Collectors.joining("；")));
  }

  private CourseNow after(CaseRow row, CaseFile file, CaseStep step) {
    Stage to = step.to();
    CaseEnd end = step.end();
    Stage stage = to == null ? row.stage() : to;
    boolean decides = row.decidedOn() == null && stage.compareTo(Stage.DECIDED) >= 0;
    boolean serves = row.servedOn() == null && stage.compareTo(Stage.SERVED) >= 0;
    return new CourseNow(
        stage,
        end == null ? "" : end.name(),
        row.number().isEmpty() ? number(file) : row.number(),
        stage == Stage.FILED && row.filedOn() == null ? filedOn(file) : row.filedOn(),
        decides ? dayOfDecision(file) : row.decidedOn(),
        serves ? servedOn(file) : row.servedOn(),
        stage.compareTo(Stage.CLOSED) >= 0 && row.endedOn() == null ? endedOn(file) : row.endedOn(),
        stage == Stage.ARCHIVED ? today() : row.archivedOn());
  }

  /** The number of the filing; of a simple case that of its decision. */
  private static String number(CaseFile file) {
    return Stream.of("filing_report", "spot_decision")
        .flatMap(kind -> file.findPaper(kind).stream())
        .filter(paper -> paper.date() != null)
        .map(Paper::number)
        .findFirst()
        .orElse("");
  }

  /** The day on which the head approved. */
  private @Nullable LocalDate filedOn(CaseFile file) {
    return file.findPaper("filing_report")
        .flatMap(paper -> paper.findOpinion(Opinion.Role.HEAD))
        .map(Opinion::on)
        .orElseGet(this::today);
  }

  private static Optional<Paper> decision(CaseFile file) {
    return DECISIONS.stream()
        .flatMap(kind -> file.findPaper(kind).stream())
        .filter(paper -> paper.date() != null)
        .findFirst();
  }

  private static @Nullable LocalDate dayOfDecision(CaseFile file) {
    return decision(file).map(Paper::date).orElse(null);
  }

  /** Handed over or announced at once where there is no receipt of its own. */
  private static @Nullable LocalDate servedOn(CaseFile file) {
    return decision(file).map(paper -> ServedOn.of(file, paper).orElse(paper.date())).orElse(null);
  }

  private LocalDate endedOn(CaseFile file) {
    return file.findPaper("closing_report").map(Paper::date).orElseGet(this::today);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
