package org.jinye.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Decision;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Money;
import org.jinye.casebook.Party;
import org.jinye.casebook.QuantityUnit.Measure;
import org.jinye.casebook.Stage;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.CaseRow;
import org.jinye.cases.NewCase;
import org.jinye.cases.internal.CaseStore.Weighing;
import org.jinye.cases.internal.OfficerStore.Certificate;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases and changes their facts: each change whole, over the version that was seen. */
@Component
public class ChangingCase {

  private final CaseStore store;
  private final PartyStore parties;
  private final OfficerStore officers;
  private final GoodsStore goods;
  private final CaseFiles files;
  private final CaseEntries entries;
  private final CaseClocks clocks;
  private final CaseAlarms alarms;
  private final Weighings weighings;
  private final CaseFines fines;
  private final PublicList publicList;
  private final HandingToRules handing;
  private final Clock clock;

  ChangingCase(
      CaseStore store,
      PartyStore parties,
      OfficerStore officers,
      GoodsStore goods,
      CaseFiles files,
      CaseEntries entries,
      CaseClocks clocks,
      CaseAlarms alarms,
      Weighings weighings,
      CaseFines fines,
      PublicList publicList,
      HandingToRules handing,
      Clock clock) {
    this.store = store;
    this.parties = parties;
    this.officers = officers;
    this.goods = goods;
    this.files = files;
    this.entries = entries;
    this.clocks = clocks;
    this.alarms = alarms;
    this.weighings = weighings;
    this.fines = fines;
    this.publicList = publicList;
    this.handing = handing;
    this.clock = clock;
  }

  /** See {@link org.jinye.cases.Cases#open}. */
  @Transactional
  public CaseOutcome open(SignedIn who, NewCase of, Instant at) {
    Optional<CaseRow> before = store.findByForm(of.formKey());
    if (before.isPresent()) {
      return new CaseOutcome.Done(before.get());
    }
    if (!CaseCheck.mayHandle(who)) {
      return CaseOutcome.Refused.because("案件由市场检查员或案件承办人登记。");
    }
    LocalDateTime now = LocalDateTime.ofInstant(at, clock.getZone());
    List<Certificate> chosen = officers.listCertificates(of.certificates());
    Map<String, String> problems = new HashMap<>(CaseCheck.problems(of.facts(), now));
    problems.putAll(CaseCheck.problems(of.parties(), now.toLocalDate()));
    problems.putAll(CaseCheck.problemsOfGoods(of.goods()));
    problems.putAll(
        CaseCheck.problems(of.certificates(), chosen, of.facts().foundAt().toLocalDate()));
    if (!problems.isEmpty()) {
      return new CaseOutcome.Refused(problems);
    }
    Optional<Long> id = store.add(of, who.unitCode(), who.name(), who.accountId(), at);
    if (id.isEmpty()) { // the same form at the same moment: the other one has opened it by now
      return store
          .findByForm(of.formKey())
          .<CaseOutcome>map(CaseOutcome.Done::new)
          .orElseGet(() -> CaseOutcome.Refused.because("表单已失效，请刷新页面后再填。"));
    }
    CaseRow opened = store.get(id.get());
    parties.replace(opened, of.parties());
    officers.replace(opened, inOrder(of.certificates(), chosen));
    goods.replace(opened, of.goods());
    store.addStep(opened, at, who.name(), "OPENED", "");
    CaseRow done = settle(opened);
    clocks.opened(done, who.name());
    return new CaseOutcome.Done(done);
  }

  @Transactional
  public CaseOutcome setFacts(SignedIn who, long id, int version, NewCase.Facts facts) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
    Map<String, String> problems = new HashMap<>(CaseCheck.problems(facts, now));
    if (facts.cause().isEmpty()
        && store.find(id).filter(row -> row.stage() != Stage.CHECKING).isPresent()) {
      problems.put("cause", "案件已经立案，案由不能空着（烟草专卖行政处罚程序规定第三十四条）。");
    }
    return change(who, id, version, "案情", problems, row -> store.setFacts(id, facts));
  }

  @Transactional
  public CaseOutcome setParties(SignedIn who, long id, int version, List<Party> all) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return change(
        who, id, version, "当事人", CaseCheck.problems(all, today), row -> parties.replace(row, all));
  }

  @Transactional
  public CaseOutcome setOfficers(SignedIn who, long id, int version, List<Long> certificates) {
    List<Certificate> chosen = officers.listCertificates(certificates);
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return change(
        who,
        id,
        version,
        "执法人员",
        CaseCheck.problems(certificates, chosen, today),
        row -> officers.replace(row, inOrder(certificates, chosen)));
  }

  @Transactional
  public CaseOutcome setGoods(SignedIn who, long id, int version, List<GoodsLine> lines) {
    return change(
        who,
        id,
        version,
        "涉案物品",
        CaseCheck.problemsOfGoods(lines),
        row -> goods.replace(row, lines));
  }

  /** The proposal of the handlers, which the decision carries out. */
  @Transactional
  public CaseOutcome setDecision(
      SignedIn who, long id, int version, @Nullable Decision decision, Weighing weighing) {
    Map<String, String> problems =
        store
            .find(id)
            .map(row ->
                findMade(row)
                    .map(words -> Map.of("", words))
                    .orElseGet(() -> weighings.problems(files.of(row).file(), decision, weighing)))
            .orElse(Map.of());
    return change(
        who,
        id,
        version,
        "拟处理意见",
        problems,
        row -> {
          store.setDecision(id, decision);
          store.setWeighing(id, weighing);
        });
  }

  /** Why the figures of a decision that was made stay as they are, unless it was changed by law. */
  public Optional<String> findMade(CaseRow of) {
    return of.stage().compareTo(Stage.DECIDED) >= 0 && !publicList.hasFallen(of.id())
        ? Optional.of("决定已经作出，处罚种类和金额不能再改；决定被依法变更、撤销的，先在“处罚决定公开”登记（行政处罚法第四十八条第二款）。")
        : Optional.empty();
  }

  private CaseOutcome change(
      SignedIn who,
      long id,
      int version,
      String what,
      Map<String, String> problems,
      Consumer<CaseRow> change) {
    CaseRow now = store.lock(id).orElseThrow(() -> NotFound.of("案件"));
    Optional<CaseOutcome> refusal = refusal(who, now, version);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (!problems.isEmpty()) {
      return new CaseOutcome.Refused(problems);
    }
    change.accept(now);
    store.addStep(now, clock.instant(), who.name(), "CHANGED", what);
    return new CaseOutcome.Done(settle(now));
  }

  /** Why the case may not be changed by this person over this version. */
  Optional<CaseOutcome> refusal(SignedIn who, CaseRow now, int version) {
    if (!CaseCheck.mayHandle(who)) {
      return Optional.of(CaseOutcome.Refused.because("案件由市场检查员或案件承办人办理。"));
    }
    if (!now.isOpen()) {
      return Optional.of(CaseOutcome.Refused.because("案件已经结束，内容不能再改。"));
    }
    if (now.version() != version) {
      CaseStore.StepRow last = store.steps(now.id()).getLast();
      return Optional.of(
          new CaseOutcome.Overtaken(
              "%s刚改过这个案件（%s），您填写的内容没有提交，保留在下面；请核对后再提交一次。"
                  .formatted(last.actor(), last.words().isEmpty() ? "办理了一步" : last.words())));
    }
    return Optional.empty();
  }

  /** Brings what lists show, what is found and who takes part in step with the lines. */
  CaseRow settle(CaseRow row) {
    CaseFile file = files.of(row).file();
    setParticipants(row);
    store.summarize(
        row.id(),
        file.findParty().map(Party::name).orElse(""),
        sticks(file),
        value(file),
        file.goods().stream().map(line -> line.nature().name()).distinct().toList(),
        alarms.of(row, file).isPassed());
    fines.settle(row.id(), file);
    CaseRow now = store.get(row.id());
    publicList.settle(now, file);
    handing.settle(now, file);
    entries.enter(now, file);
    return now;
  }

  /** Who takes part: officers, whoever opened it, and its reviewers while they read it. */
  public void settleParticipants(CaseRow row) {
    store.lock(row.id());
    setParticipants(row);
  }

  private void setParticipants(CaseRow row) {
    store.setParticipants(
        row.id(),
        Stream.of(officers.accounts(row.id()), List.of(row.openedById()), store.reviewers(row.id()))
            .flatMap(List::stream)
            .filter(account -> account > 0)
            .distinct()
            .toList());
  }

  private static long sticks(CaseFile file) {
    return file.goods().stream()
        .filter(line -> line.quantity().measure() == Measure.STICKS)
        .mapToLong(line -> line.quantity().base())
        .sum();
  }

  private static long value(CaseFile file) {
    return file.goods().stream()
        .flatMap(line -> line.findValue().stream())
        .reduce(Money.ZERO, Money::plus)
        .fen();
  }

  private static List<Certificate> inOrder(List<Long> ids, List<Certificate> found) {
    return ids.stream()
        .distinct()
        .flatMap(id -> found.stream().filter(one -> one.id() == id))
        .toList();
  }
}
