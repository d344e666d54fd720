package org.jinye.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jinye.cases.internal.OfficerStore;
import org.jinye.cases.internal.OfficerStore.Certificate;
import org.jinye.cases.internal.scene.SavingScene;
import org.jinye.cases.internal.scene.SceneChange;
import org.jinye.cases.internal.scene.SceneField;
import org.jinye.cases.internal.scene.SceneOutcome;
import org.jinye.platform.access.SignedIn;
import org.springframework.stereotype.Service;

/** Records of the scene (现场记录). Their unit and those above see them, and who takes part. */
@Service
public class Scenes {

  private final SavingScene saving;
  private final OfficerStore officers;

  Scenes(SavingScene saving, OfficerStore officers) {
    this.saving = saving;
    this.officers = officers;
  }

  /**
   * Takes a record as a device would send it; the same key is taken once.
   *
   * @param key a UUID
   * @param values texts by place ({@code place}, {@code goods.a1.item})
   * @param by whose certificates stand in it
   * @throws IllegalStateException when it is refused
   */
  public void takeOver(SignedIn who, String key, Map<String, String> values, List<SignedIn> by) {
    List<Long> accounts = by.stream().map(SignedIn::accountId).toList();
    who.scope()
        .run(() -> {
          Map<String, SceneChange> changes = new HashMap<>();
          values.forEach((place, now) -> changes.put(place, new SceneChange("", now)));
          String certificates =
              officers.listCertificates().stream()
                  .filter(one -> accounts.contains(one.accountId()))
                  .map(Certificate::id)
                  .map(String::valueOf)
                  .collect(Collectors.joining(","));
          changes.put(SceneField.OFFICERS.code(), new SceneChange("", certificates));
          if (!(saving.save(who, key, changes) instanceof SceneOutcome.Saved)) {
            throw new IllegalStateException("scene was refused: " + key);
          }
        });
  }
}
