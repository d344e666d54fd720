package org.jinye.cases.internal.scene;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.OfficerStore;
import org.jinye.cases.internal.OfficerStore.Certificate;
import org.jinye.platform.access.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what devices send from a scene, over what is there already. */
@Component
public class SavingScene {

  private static final SceneOutcome ELSEWHERE =
      SceneOutcome.Refused.because("这条现场记录不在您的范围内，只有参加检查的人员可以改。");

  private final SceneStore store;
  private final OfficerStore officers;
  private final Clock clock;

  SavingScene(SceneStore store, OfficerStore officers, Clock clock) {
    this.store = store;
    this.officers = officers;
    this.clock = clock;
  }

  /** The same changes sent again answer with what they made. */
  @Transactional
  public SceneOutcome save(SignedIn who, String key, Map<String, SceneChange> changes) {
    if (!CaseCheck.mayHandle(who)) {
      return SceneOutcome.Refused.because("现场记录由市场检查员或案件承办人填写。");
    }
    if (!key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      return SceneOutcome.Refused.because("这条记录没有编号，请刷新页面后再发送。");
    }
    Optional<SceneRecord> before = store.lockByKey(key);
    Map<String, String> current = before.map(one -> one.draft().values()).orElse(Map.of());
    Map<String, String> refusals = SceneDraft.refusals(changes, current.size());
    if (!refusals.isEmpty()) {
      return new SceneOutcome.Refused(refusals);
    }
    SceneMerge merge = SceneMerge.of(current, changes);
    SceneDraft draft = new SceneDraft(merge.values());
    return before
        .map(one -> onto(who, one, merge, draft))
        .orElseGet(() -> first(who, key, changes, draft));
  }

  private SceneOutcome first(
      SignedIn who, String key, Map<String, SceneChange> changes, SceneDraft draft) {
    Optional<Long> added =
        store.add(
            who.unitCode(),
            who.name(),
            who.accountId(),
            key,
            accounts(who.accountId(), draft),
            draft,
            clock.instant());
    if (added.isPresent()) {
      return new SceneOutcome.Saved(store.find(added.get()).orElseThrow());
    }
    return store.lockByKey(key).isPresent() // the same device, twice at one moment
        ? save(who, key, changes)
        : ELSEWHERE;
  }

  private SceneOutcome onto(SignedIn who, SceneRecord now, SceneMerge merge, SceneDraft draft) {
    if (!now.participants().contains(who.accountId())) {
      return ELSEWHERE;
    }
    if (draft.equals(now.draft()) && merge.conflicts().isEmpty()) {
      return new SceneOutcome.Saved(now);
    }
    if (now.fileId() != null) {
      return SceneOutcome.Refused.because("这条记录已登记为案件，以后的改动请在案件里做。");
    }
    if (!merge.conflicts().isEmpty()) {
      return new SceneOutcome.Contradicted(now, merge.conflicts());
    }
    store.change(now.id(), accounts(now.madeById(), draft), draft, clock.instant());
    return new SceneOutcome.Saved(store.find(now.id()).orElseThrow());
  }

  private List<Long> accounts(long maker, SceneDraft draft) {
    return Stream.concat(
            Stream.of(maker),
            officers.listCertificates(draft.certificates()).stream()
                .map(Certificate::accountId)
                .filter(Objects::nonNull))
        .distinct()
        .toList();
  }
}
