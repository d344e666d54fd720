package org.jinye.demo.internal.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jinye.demo.DemoCity;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.jinye.platform.database.LateFlush;
import org.springframework.stereotype.Component;

/** Makes the demo city step by step; done steps are not done again. */
@Component
public class MakingCity {

  private final Making making;
  private final People people;
  private final Importing importing;
  private final ShopFiles shops;
  private final Chronicle chronicle;
  private final DecidingClasses watching;
  private final TryingRules trying;
  private final Announcing announcing;
  private final Overseeing overseeing;
  private final Prosecuting prosecuting;
  private final TakingStock takingStock;
  private final AtScenes scenes;
  private final Rereading rereading;
  private final Everyday everyday;
  private final DataDirectory data;

  MakingCity(
      Making making,
      People people,
      Importing importing,
      ShopFiles shops,
      Chronicle chronicle,
      DecidingClasses watching,
      TryingRules trying,
      Announcing announcing,
      Overseeing overseeing,
      Prosecuting prosecuting,
      TakingStock takingStock,
      AtScenes scenes,
      Rereading rereading,
      Everyday everyday,
      DataDirectory data) {
    this.making = making;
    this.people = people;
    this.importing = importing;
    this.shops = shops;
    this.chronicle = chronicle;
    this.watching = watching;
    this.trying = trying;
    this.announcing = announcing;
    this.overseeing = overseeing;
    this.prosecuting = prosecuting;
    this.takingStock = takingStock;
    this.scenes = scenes;
    this.rereading = rereading;
    this.everyday = everyday;
    this.data = data;
  }

  /** False when somebody else has begun in the same database. */
  public boolean begin(CityPlan plan) {
    return making.begin(plan);
  }

  /**
   * Goes on with the plan in the database to its end.
   *
   * @param progress told what is being done, in Chinese
   */
  public void goOn(Consumer<String> progress) throws IOException {
    CityPlan plan = making.findPlan().orElseThrow();
    LateFlush.during(() -> make(plan, progress));
    making.finish();
  }

  private void make(CityPlan plan, Consumer<String> progress) throws IOException {
    if (!making.isDone("people")) {
      Scope.system("演示").run(() -> people.ensure(plan.until().toLocalDate()));
      making.done("people");
    }
    DemoCity city = files(plan, progress);
    if (!making.isDone("import")) {
      progress.accept("导入零售户、品规、备案和订单");
      importing.importAll(city);
      making.done("import");
    }
    progress.accept("建立零售户档案");
    shops.fill(plan, city.orderLines());
    chronicle.tell(plan, city.truth(), progress);
    watching.decide(plan);
    trying.tryOut(plan);
    progress.accept("备案、电话抽查、落地和随车检查");
    announcing.happen(plan);
    overseeing.happen(plan);
    progress.accept("两年的案件");
    prosecuting.happen(plan);
    takingStock.happen();
    scenes.happen(plan);
    rereading.happen(plan);
    everyday.happen();
  }

  /** Made anew when they were cut off: the same plan gives the same files. */
  private DemoCity files(CityPlan plan, Consumer<String> progress) throws IOException {
    Path folder = data.folder("demo");
    if (making.isDone("files")) {
      return new DemoCity(folder, 0, 0);
    }
    progress.accept("生成 %,d 户零售户 %d 周的订单".formatted(plan.retailers(), plan.weeks()));
    DemoCity city =
        DemoCity.generate(
            plan.seed(), plan.retailers(), plan.weeks(), plan.until(), folder, week -> {});
    making.done("files");
    return city;
  }
}
