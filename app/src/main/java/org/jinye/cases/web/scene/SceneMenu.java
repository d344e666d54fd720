package org.jinye.cases.web.scene;

import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.scene.SceneField;
import org.jinye.cases.internal.scene.SceneRecord;
import org.jinye.cases.internal.scene.SceneStore;
import org.jinye.platform.secret.SensitiveField;
import org.jinye.platform.secret.Shown;
import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the scene stands in the menu, and what of it is shown on a click. */
@Configuration(proxyBeanMethods = false)
class SceneMenu {

  static final String IDENTITY = "scene-party-identity";
  static final String TELEPHONE = "scene-party-telephone";

  @Bean
  MenuEntry sceneEntry() {
    return new MenuEntry(
        "工作",
        "现场办案",
        SceneRecordsPage.PATH,
        "device-mobile",
        22,
        me -> !me.isOfBusiness() && (CaseCheck.mayHandle(me) || me.isLeader()));
  }

  @Bean
  SensitiveField sceneIdentity(SceneStore store) {
    return new Hidden(IDENTITY, SceneField.PARTY_IDENTITY, store);
  }

  @Bean
  SensitiveField sceneTelephone(SceneStore store) {
    return new Hidden(TELEPHONE, SceneField.PARTY_TELEPHONE, store);
  }

  private record Hidden(String kind, SceneField field, SceneStore store) implements SensitiveField {

    @Override
    public String title() {
      return "现场记录当事人" + field.title();
    }

    @Override
    public java.util.Optional<Shown> find(String id) {
      return id.matches("[0-9]{1,18}")
          ? store
              .find(Long.parseLong(id))
              .map(SceneRecord::draft)
              .map(draft -> draft.value(field))
              .filter(value -> !value.isEmpty())
              .map(value -> new Shown(value, "现场记录 " + id + " 的" + title()))
          : java.util.Optional.empty();
    }
  }
}
