package org.jinye.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.CaseRow;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins networks, ties cases into them and keeps what people found, version by version. */
@Component
public class KeepingNetwork {

  static final String STEP = "NETWORK";
  private static final CaseOutcome NOT_YOURS = CaseOutcome.Refused.because("网络案件由市场检查员或案件承办人登记。");

  private final CaseStore cases;
  private final NetworkStore store;
  private final MeasuringNetwork measuring;
  private final Clock clock;

  KeepingNetwork(CaseStore cases, NetworkStore store, MeasuringNetwork measuring, Clock clock) {
    this.cases = cases;
    this.store = store;
    this.measuring = measuring;
    this.clock = clock;
  }

  /** Begins a network that the case leads; the same form sent again begins nothing. */
  @Transactional
  public CaseOutcome begin(
      SignedIn who, long file, String name, NetworkRow.Kind kind, String formKey) {
    CaseRow lead = cases.lock(file).orElseThrow(() -> NotFound.of("案件"));
    if (!CaseCheck.mayHandle(who)) {
      return NOT_YOURS;
    }
    if (store.hasForm("network", formKey)) {
      return new CaseOutcome.Done(lead);
    }
    Map<String, String> problems = NetworkCheck.name(name);
    if (!problems.isEmpty()) {
      return new CaseOutcome.Refused(problems);
    }
    if (store.isTied(file)) {
      return CaseOutcome.Refused.because("这个案件已经并入一个网络案件，不能另立。");
    }
    if (!store.add(lead, name, kind, who.name(), clock.instant(), formKey)) {
      return new CaseOutcome.Overtaken("别人刚给这个案件立了网络案件，请刷新页面查看。");
    }
    cases.addStep(lead, clock.instant(), who.name(), STEP, "开始测算“" + name + "”");
    return new CaseOutcome.Done(lead);
  }

  @Transactional
  public CaseOutcome rename(
      SignedIn who, long file, int version, String name, NetworkRow.Kind kind) {
    MeasuredNetwork now = lock(file);
    NetworkRow network = network(now);
    if (!CaseCheck.mayHandle(who)) {
      return NOT_YOURS;
    }
    Map<String, String> problems = NetworkCheck.name(name);
    if (!problems.isEmpty()) {
      return new CaseOutcome.Refused(problems);
    }
    return store.rename(network, version, name, kind)
        ? new CaseOutcome.Done(now.lead())
        : new CaseOutcome.Overtaken("名称刚被别人改过，您填写的内容没有提交；请核对后再提交一次。");
  }

  /** Ties another case in sight into the network. */
  @Transactional
  public CaseOutcome tie(SignedIn who, long file, String number, String reason, String formKey) {
    List<CaseRow> found = cases.listByNumber(number);
    // Two people who tie each other's cases lock both by their ids, lest each waits for the other.
    LongStream.concat(found.stream().mapToLong(CaseRow::id), LongStream.of(file))
        .sorted()
        .forEach(cases::lock);
    MeasuredNetwork now = lock(file);
    if (!CaseCheck.mayHandle(who)) {
      return NOT_YOURS;
    }
    if (store.hasForm("tie", formKey)) {
      return new CaseOutcome.Done(now.lead());
    }
    Map<String, String> problems =
        new LinkedHashMap<>(NetworkCheck.reason("tieReason", "并案的理由", reason));
    if (found.size() != 1) {
      problems.put("number", found.isEmpty() ? "您能看到的案件里没有这个编号，请核对。" : "有几个案件是这个编号，请填登记号。");
    } else if (found.getFirst().id() == file) {
      problems.put("number", "这就是主案，不用并入。");
    } else if (store.findOf(found.getFirst().id()).isPresent()) {
      problems.put("number", "这个案件自己是一个网络案件的主案，不能并入。");
    }
    if (!problems.isEmpty()) {
      return new CaseOutcome.Refused(problems);
    }
    CaseRow tied = found.getFirst();
    if (!store.tie(network(now), tied, reason, who.name(), clock.instant(), formKey)) {
      return new CaseOutcome.Refused(Map.of("number", "这个案件已经并入一个网络案件，一个案件只能算一次。"));
    }
    cases.addStep(now.lead(), clock.instant(), who.name(), STEP, "并入案件 " + tied.title());
    cases.addStep(tied, clock.instant(), who.name(), STEP, "并入网络案件：" + reason);
    return new CaseOutcome.Done(now.lead());
  }

  @Transactional
  public CaseOutcome untie(SignedIn who, long file, long tie, String reason) {
    MeasuredNetwork now = lock(file);
    if (!CaseCheck.mayHandle(who)) {
      return NOT_YOURS;
    }
    Map<String, String> problems = NetworkCheck.reason("untieReason", "解除并案的理由", reason);
    if (!problems.isEmpty()) {
      return new CaseOutcome.Refused(problems);
    }
    CaseRow tied =
        now.ties().stream()
            .filter(one -> one.tie().id() == tie)
            .map(MeasuredNetwork.Tied::row)
            .findFirst()
            .orElse(null);
    if (tied == null || !store.untie(network(now), tie, reason, who.name(), clock.instant())) {
      return new CaseOutcome.Overtaken("这个案件刚被别人移出，请刷新页面查看。");
    }
    cases.addStep(now.lead(), clock.instant(), who.name(), STEP, "移出案件 " + tied.title());
    cases.addStep(tied, clock.instant(), who.name(), STEP, "移出网络案件：" + reason);
    return new CaseOutcome.Done(now.lead());
  }

  /** Enters a fact; the same form sent again enters nothing. */
  @Transactional
  public CaseOutcome addFact(SignedIn who, long file, NetworkFact.Content content, String formKey) {
    MeasuredNetwork now = lock(file);
    if (!CaseCheck.mayHandle(who)) {
      return NOT_YOURS;
    }
    if (store.hasForm("fact", formKey)) {
      return new CaseOutcome.Done(now.lead());
    }
    Map<String, String> problems = NetworkCheck.fact(content, now, "", LocalDate.now(clock));
    if (!problems.isEmpty()) {
      return new CaseOutcome.Refused(problems);
    }
    var first = new NetworkStore.Version(formKey, 1, false, "");
    store.addFact(network(now), first, content, who.name(), clock.instant(), formKey);
    cases.addStep(now.lead(), clock.instant(), who.name(), STEP, "登记" + content.kind().title());
    return new CaseOutcome.Done(now.lead());
  }

  /** A fact as somebody saw it. */
  public record Seen(long file, long fact, int nth) {}

  /** Writes a further version of a fact, with the reason. */
  @Transactional
  public CaseOutcome changeFact(
      SignedIn who, Seen seen, NetworkFact.Content content, String reason, String formKey) {
    return write(who, seen, content, reason, formKey, false);
  }

  /** Takes a fact out of the meter; it stays to be seen. */
  @Transactional
  public CaseOutcome withdrawFact(SignedIn who, Seen seen, String reason, String formKey) {
    List<NetworkFact> versions = store.versions(network(lock(seen.file())), seen.fact());
    if (versions.isEmpty()) {
      throw NotFound.of("登记的事实");
    }
    return write(who, seen, versions.getLast().content(), reason, formKey, true);
  }

  private CaseOutcome write(
      SignedIn who,
      Seen seen,
      NetworkFact.Content content,
      String reason,
      String formKey,
      boolean isWithdrawn) {
    MeasuredNetwork now = lock(seen.file());
    NetworkRow network = network(now);
    if (!CaseCheck.mayHandle(who)) {
      return NOT_YOURS;
    }
    if (store.hasForm("fact", formKey)) {
      return new CaseOutcome.Done(now.lead());
    }
    List<NetworkFact> versions = store.versions(network, seen.fact());
    if (versions.isEmpty()) {
      throw NotFound.of("登记的事实");
    }
    NetworkFact last = versions.getLast();
    if (last.nth() != seen.nth() || last.isWithdrawn()) {
      return new CaseOutcome.Overtaken(
          "%s刚%s这一项，您填写的内容没有提交，保留在下面；请核对后再提交一次。"
              .formatted(last.madeBy(), last.isWithdrawn() ? "撤销了" : "改过"));
    }
    Map<String, String> problems =
        new LinkedHashMap<>(NetworkCheck.reason("reason", isWithdrawn ? "撤销的理由" : "改动的理由", reason));
    if (!isWithdrawn) {
      problems.putAll(NetworkCheck.fact(content, now, last.fact(), LocalDate.now(clock)));
      // Else who sees only one of the two cases would take an older version for the newest.
      if (!Objects.equals(content.about(), last.content().about())) {
        problems.put("about", "在哪个案件查实不能改；登错了请撤销这一项，重新登记。");
      }
    }
    if (!problems.isEmpty()) {
      return new CaseOutcome.Refused(problems);
    }
    store.addFact(
        network,
        new NetworkStore.Version(last.fact(), last.nth() + 1, isWithdrawn, reason),
        content,
        who.name(),
        clock.instant(),
        formKey);
    cases.addStep(
        now.lead(),
        clock.instant(),
        who.name(),
        STEP,
        (isWithdrawn ? "撤销" : "改动") + content.kind().title() + "：" + reason);
    return new CaseOutcome.Done(now.lead());
  }

  /** The network; nobody else changes it until the transaction ends. */
  private MeasuredNetwork lock(long file) {
    return measuring.of(cases.lock(file).orElseThrow(() -> NotFound.of("案件")));
  }

  private static NetworkRow network(MeasuredNetwork of) {
    NetworkRow network = of.network();
    if (network == null) {
      throw NotFound.of("网络案件");
    }
    return network;
  }
}
