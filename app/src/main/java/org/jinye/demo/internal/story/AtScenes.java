package org.jinye.demo.internal.story;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jinye.cases.Scenes;
import org.jinye.platform.access.SignedIn;
import org.springframework.stereotype.Component;

/** What officers wrote down at scenes in the last days and no case was opened from yet. */
@Component
class AtScenes {

  private final Scenes scenes;
  private final People people;

  AtScenes(Scenes scenes, People people) {
    this.scenes = scenes;
    this.people = people;
  }

  void happen(CityPlan plan) {
    LocalDate today = plan.until().toLocalDate();
    SignedIn first = people.handlers().getFirst();
    List<SignedIn> two =
        people.handlers().stream()
            .filter(one -> one.unitCode().equals(first.unitCode()))
            .limit(2)
            .toList();
    Map<String, String> whole = facts(today.minusDays(1), "小河便利店", "栖云区小河路 18 号");
    whole.put("manner", "现场查看、清点、拍照");
    whole.put("content", "柜台和里间内有外地卷烟 32 条，喷码不是本地烟草公司的；当事人说是外地亲友带来的。");
    whole.put("partyWords", "没有意见");
    whole.put("partyPresent", "true");
    whole.put("shownCertificates", "true");
    line(whole, "a1", "黄山（硬）", "20条", "OFF_CHANNEL");
    line(whole, "a2", "利群（新版）", "12条", "OFF_CHANNEL");
    whole.put("keeps", "true");
    whole.put("keptAt", "涉案物品库");
    whole.put("keptUntil", today.plusDays(6).toString());
    whole.put("goods.a1.kept", "true");
    whole.put("goods.a2.kept", "true");
    scenes.takeOver(first, key("whole"), whole, two);
    Map<String, String> begun = facts(today.minusDays(2), "", "栖云区汽车站货运部");
    begun.put("content", "货架上有无人认领的纸箱 3 件，内有卷烟，正在清点。");
    line(begun, "a1", "中华（软）", "3件", "UNDETERMINED");
    scenes.takeOver(first, key("begun"), begun, two);
  }

  private static Map<String, String> facts(LocalDate day, String party, String place) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("foundAt", day + "T10:30");
    facts.put("from", day + "T10:30");
    facts.put("to", day + "T11:10");
    facts.put("cause", "T09");
    facts.put("partyKind", "INDIVIDUAL");
    facts.put("partyName", party);
    facts.put("place", place);
    return facts;
  }

  private static void line(
      Map<String, String> facts, String id, String item, String quantity, String nature) {
    facts.put("goods." + id + ".item", item);
    facts.put("goods." + id + ".quantity", quantity);
    facts.put("goods." + id + ".nature", nature);
  }

  private static String key(String name) {
    return UUID.nameUUIDFromBytes(("demo/scene/" + name).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
