package org.jinye.cases.internal.review;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.casebook.review.Review;
import org.jinye.casebook.review.ReviewScheme;
import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.CaseFiles;
import org.jinye.cases.internal.ChangingCase;
import org.jinye.cases.internal.LegalWorkDays;
import org.jinye.organization.Colleague;
import org.jinye.organization.Colleagues;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.Post;
import org.jinye.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws files, hands each to a reviewer from another bureau, and keeps what he and they say. */
@Component
public class Reviewing {

  public static final String TASK = "case-review";
  private static final long SEEDS = 1_000_000_000_000L;
  private static final Outcome STALE =
      new Outcome.Refused(Map.of("", "这一卷刚被改动，您的内容没有提交，保留在下面；请核对后再提交。"));
  private static final int LONGEST = 2_000;
  private static final int MOST_PER_COUNTY = 100;
  private static final int CITY_DIGITS = 4;

  private final ReviewStore store;
  private final CaseFiles files;
  private final ChangingCase changing;
  private final Colleagues colleagues;
  private final Tasks tasks;
  private final LegalWorkDays workDays;
  private final Clock clock;
  private final SecureRandom lot = new SecureRandom();

  Reviewing(
      ReviewStore store,
      CaseFiles files,
      ChangingCase changing,
      Colleagues colleagues,
      Tasks tasks,
      LegalWorkDays workDays,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.changing = changing;
    this.colleagues = colleagues;
    this.tasks = tasks;
    this.workDays = workDays;
    this.clock = clock;
  }

  /** What came of an act. */
  public sealed interface Outcome {

    /** It is done; address to go to. */
    record Done(String url) implements Outcome {}

    /** Nothing was done; sentences by field. */
    record Refused(Map<String, String> errors) implements Outcome {

      public Refused {
        errors = Map.copyOf(errors);
      }
    }
  }

  /**
   * What the reviewer says.
   *
   * @param struck reasons by place in the list of findings; only struck ones are there
   * @param own what he found himself
   * @param zero id of a whole-file zero; empty = none
   * @param answer to the objection; empty where there was none
   */
  public record Verdict(
      Map<Integer, String> struck,
      List<Finding> own,
      String zero,
      String zeroWords,
      String answer) {

    public Verdict {
      struck = Map.copyOf(struck);
      own = List.copyOf(own);
    }
  }

  /** Whether the person draws rounds: legal reviewers and leaders of a city or above. */
  public static boolean mayDraw(SignedIn who) {
    return who.unitCode().length() <= CITY_DIGITS
        && (who.has(Role.LEGAL_REVIEWER) || who.isLeader());
  }

  /** Whether the person speaks for the unit of a case. */
  public static boolean mayReply(SignedIn who) {
    return CaseCheck.mayHandle(who)
        || who.isLeader()
        || who.has(Role.LEGAL_REVIEWER)
        || who.has(Role.SUPERVISOR);
  }

  /** Whether the person ends the round: those who draw, of the unit that drew it or one above. */
  public static boolean mayClose(SignedIn who, ReviewRound round) {
    return mayDraw(who) && round.unitCode().startsWith(who.unitCode());
  }

  /** Draws a round; the same quarter is drawn once. */
  @Transactional
  public Outcome draw(SignedIn who, String quarter, int perCounty) {
    Map<String, String> problems = new LinkedHashMap<>();
    LocalDate today = LocalDate.now(clock);
    if (!mayDraw(who)) {
      problems.put("", "案卷评查由市级以上局的法制员或领导组织。");
    }
    if (!quarter.matches("20[0-9]{2}-Q[1-4]")) {
      problems.put("quarter", "请选择季度。");
    } else if (ReviewRound.from(quarter).isAfter(today)) {
      problems.put("quarter", "这个季度还没有开始。");
    }
    if (perCounty < 1 || perCounty > MOST_PER_COUNTY) {
      problems.put("perCounty", "每个单位每种程序抽 1 至 " + MOST_PER_COUNTY + " 卷。");
    }
    List<Colleague> reviewers =
        colleagues.listUnder(who.unitCode()).stream()
            .filter(one -> one.has(Role.LEGAL_REVIEWER))
            .toList();
    if (reviewers.isEmpty()) {
      problems.putIfAbsent("", "还没有法制员的账号，没有人可以评查。");
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    long seed = lot.nextLong(SEEDS);
    List<Long> drawn = store.draw(who.unitCode(), quarter, perCounty, seed);
    if (drawn.isEmpty()) {
      return new Outcome.Refused(Map.of("quarter", "这个季度没有结案的案卷。"));
    }
    Optional<Long> id =
        store.addRound(who.unitCode(), quarter, perCounty, seed, who.name(), clock.instant());
    if (id.isEmpty()) {
      return new Outcome.Refused(Map.of("quarter", "这个季度已经抽过卷。"));
    }
    int nth = 0;
    for (CaseFiles.Whole whole : files.list(drawn)) {
      Optional<Colleague> reviewer = elsewhere(reviewers, whole.row().unitCode(), nth++);
      if (reviewer.isEmpty()) {
        return refusedAfterAll(whole.row().unitCode());
      }
      hand(id.get(), whole, reviewer.get(), today);
    }
    return new Outcome.Done("/reviews/" + id.get());
  }

  /** Undoes the draw: a file without a reviewer from elsewhere cannot be reviewed. */
  private static Outcome refusedAfterAll(String unit) {
    throw Refused.because("%s的案卷没有外单位的法制员可以评查，请先登记其他单位的法制员。".formatted(Unit.bureauOf(unit)));
  }

  /** Somebody of another bureau, in turn. */
  private static Optional<Colleague> elsewhere(List<Colleague> all, String unit, int nth) {
    List<Colleague> others =
        all.stream()
            .filter(one -> !Unit.bureauOf(one.unitCode()).equals(Unit.bureauOf(unit)))
            .toList();
    return others.isEmpty() ? Optional.empty() : Optional.of(others.get(nth % others.size()));
  }

  private void hand(long round, CaseFiles.Whole of, Colleague reviewer, LocalDate today) {
    List<Finding> findings =
        Review.of(of.file(), today, workDays, List.of()).deductions().stream()
            .map(Finding::of)
            .toList();
    store.addFile(round, of.row(), reviewer.id(), reviewer.name(), findings);
    changing.settleParticipants(of.row());
    long id =
        store.files(round).stream()
            .filter(one -> one.fileId() == of.row().id())
            .findFirst()
            .orElseThrow()
            .id();
    tasks.open(
        NewTask.of(
                TASK,
                Long.toString(id),
                "案卷评查 " + of.row().title(),
                of.row().unitCode(),
                Post.of(reviewer))
            .to(reviewer)
            .because("请评查外单位的案卷。"));
  }

  /** The reviewer's reading; after an objection his second and last. */
  @Transactional
  public Outcome judge(SignedIn who, long id, int version, Verdict verdict) {
    ReviewedFile now = store.findFile(id).orElseThrow(() -> NotFound.of("评查案卷"));
    Map<String, String> problems = new LinkedHashMap<>();
    if (now.reviewerId() != who.accountId()) {
      problems.put("", "这一卷由%s评查。".formatted(now.reviewer()));
    } else if (now.state() == ReviewedFile.State.FINAL) {
      problems.put("", "这一卷的得分已定。");
    } else if (now.version() != version) {
      return STALE;
    }
    if (now.state() == ReviewedFile.State.OBJECTED && verdict.answer().isBlank()) {
      problems.put("answer", "单位提了异议，请写明答复。");
    }
    verdict
        .struck()
        .forEach((place, reason) -> {
          if (reason.isBlank()) {
            problems.put("because-" + place, "不扣分要写明理由。");
          }
        });
    if (!verdict.zero().isEmpty() && verdict.zeroWords().isBlank()) {
      problems.put("zeroWords", "认定整案零分要写明事实和理由。");
    }
    if (verdict.zeroWords().length() > LONGEST || verdict.answer().length() > LONGEST) {
      problems.put("answer", "最多 " + LONGEST + " 个字。");
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    List<Finding> findings = findings(now, verdict);
    CaseFiles.Whole whole = files.find(now.fileId()).orElseThrow(() -> NotFound.of("案件"));
    ReviewScheme scheme = scheme(whole);
    BigDecimal score = score(scheme, findings, verdict.zero());
    if (!verdict.zero().isEmpty()
        && scheme.zeros().stream().noneMatch(zero -> zero.id().equals(verdict.zero()))) {
      return new Outcome.Refused(Map.of("zero", "没有这种整案零分的情形。"));
    }
    boolean second = now.state() == ReviewedFile.State.OBJECTED;
    boolean isKept =
        store.change(
            with(
                now,
                second ? ReviewedFile.State.FINAL : ReviewedFile.State.SCORED,
                score,
                score.compareTo(scheme.excellentFrom()) >= 0,
                findings,
                verdict.zero(),
                verdict.zeroWords(),
                now.objection(),
                now.objectedBy(),
                verdict.answer()));
    if (!isKept) {
      return STALE;
    }
    tasks.finish(TASK, Long.toString(id), "得分 " + score.toPlainString());
    return new Outcome.Done(now.url());
  }

  /** The unit of the case accepts the score, or objects once. */
  @Transactional
  public Outcome reply(SignedIn who, long id, int version, String objection) {
    ReviewedFile now = store.findFile(id).orElseThrow(() -> NotFound.of("评查案卷"));
    Map<String, String> problems = new LinkedHashMap<>();
    if (!Unit.bureauOf(now.unitCode()).startsWith(Unit.bureauOf(who.unitCode()))) {
      problems.put("", "由办案单位确认或提出异议。");
    } else if (!mayReply(who)) {
      problems.put("", "由办案单位的承办人、内管员、法制员或领导确认，或提出异议。");
    } else if (now.reviewerId() == who.accountId()) {
      problems.put("", "评查人不能替办案单位确认。");
    } else if (now.state() != ReviewedFile.State.SCORED) {
      problems.put("", "现在是“%s”，不能确认或提出异议。".formatted(now.state().title()));
    } else if (now.version() != version) {
      return STALE;
    }
    if (objection.length() > LONGEST) {
      problems.put("objection", "最多 " + LONGEST + " 个字。");
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    boolean objects = !objection.isBlank();
    boolean isKept =
        store.change(
            with(
                now,
                objects ? ReviewedFile.State.OBJECTED : ReviewedFile.State.FINAL,
                now.score(),
                now.isExcellent(),
                now.findings(),
                now.zero(),
                now.zeroWords(),
                objection.strip(),
                objects ? who.name() : "",
                now.answer()));
    if (!isKept) {
      return STALE;
    }
    if (objects) {
      colleagues
          .find(now.reviewerId())
          .ifPresent(reviewer ->
              tasks.open(
                  NewTask.of(TASK, Long.toString(id), "案卷评查异议", now.unitCode(), Post.of(reviewer))
                      .to(reviewer)
                      .because("办案单位提出异议：" + objection.strip())));
    }
    return new Outcome.Done(now.url());
  }

  /** Ends a round when every file has its final score; reviewers see the files no longer. */
  @Transactional
  public Outcome close(SignedIn who, long id) {
    ReviewRound round = store.findRound(id).orElseThrow(() -> NotFound.of("评查"));
    List<ReviewedFile> all = store.files(id);
    long open = all.stream().filter(one -> one.state() != ReviewedFile.State.FINAL).count();
    if (!mayClose(who, round)) {
      return new Outcome.Refused(Map.of("", "评查由组织的单位结束。"));
    }
    if (open > 0) {
      return new Outcome.Refused(Map.of("", "还有 " + open + " 卷没有定分。"));
    }
    store.close(round.id(), LocalDate.now(clock));
    files
        .list(all.stream().map(ReviewedFile::fileId).toList())
        .forEach(whole -> changing.settleParticipants(whole.row()));
    return new Outcome.Done(round.url());
  }

  public static ReviewScheme scheme(CaseFiles.Whole of) {
    LocalDate filed = of.row().filedOn();
    return ReviewScheme.on(filed == null ? of.row().foundAt().toLocalDate() : filed);
  }

  private static List<Finding> findings(ReviewedFile now, Verdict verdict) {
    List<Finding> findings = new ArrayList<>();
    List<Finding> machine = now.findings().stream().filter(one -> !one.isOwn()).toList();
    for (int place = 0; place < machine.size(); place++) {
      String reason = verdict.struck().get(place);
      Finding one = machine.get(place);
      findings.add(reason == null ? one.kept() : one.struck(reason.strip()));
    }
    findings.addAll(verdict.own());
    return findings;
  }

  private static BigDecimal score(ReviewScheme scheme, List<Finding> findings, String zero) {
    if (!zero.isEmpty()) {
      return BigDecimal.ZERO;
    }
    BigDecimal lost =
        findings.stream()
            .filter(one -> !one.isStruck())
            .map(Finding::points)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return scheme.full().subtract(lost).max(BigDecimal.ZERO);
  }

  private static ReviewedFile with(
      ReviewedFile of,
      ReviewedFile.State state,
      @Nullable BigDecimal score,
      boolean isExcellent,
      List<Finding> findings,
      String zero,
      String zeroWords,
      String objection,
      String objectedBy,
      String answer) {
    return new ReviewedFile(
        of.id(),
        of.roundId(),
        of.fileId(),
        of.unitCode(),
        of.procedure(),
        of.reviewerId(),
        of.reviewer(),
        state,
        score,
        isExcellent,
        findings,
        zero,
        zeroWords,
        objection,
        objectedBy,
        answer,
        of.version());
  }
}
