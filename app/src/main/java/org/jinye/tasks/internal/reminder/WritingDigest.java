package org.jinye.tasks.internal.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jinye.organization.Colleague;
import org.jinye.tasks.internal.Actors;
import org.jinye.tasks.internal.TaskCatalogue;
import org.jinye.tasks.internal.TaskQuery;
import org.jinye.tasks.internal.TaskQuery.KindLights;
import org.springframework.stereotype.Component;

/** Counts only: a letter leaves the house, so it names no shop and no person. */
@Component
class WritingDigest {

  private final TaskQuery query;
  private final Actors actors;
  private final TaskCatalogue catalogue;
  private final MailSettings settings;

  WritingDigest(TaskQuery query, Actors actors, TaskCatalogue catalogue, MailSettings settings) {
    this.query = query;
    this.actors = actors;
    this.catalogue = catalogue;
    this.settings = settings;
  }

  /** What waits for the person, under whose scope this is; empty when nothing does. */
  Optional<Letter> write(Colleague person, String address, LocalDate today) {
    List<KindLights> kinds = query.countLights(actors.of(person));
    long all = sum(kinds, KindLights::all);
    if (all == 0) {
      return Optional.empty();
    }
    String lights = lights(sum(kinds, KindLights::overdue), sum(kinds, KindLights::dueSoon));
    List<String> lines = new ArrayList<>();
    lines.add(person.name() + "，您好：");
    lines.add("");
    lines.add(today + "，等您办理的事项有 " + all + " 件" + lights + "。");
    lines.add("");
    for (KindLights kind : kinds) {
      lines.add(
          "· %s %d 件%s"
              .formatted(
                  catalogue.title(kind.kind()),
                  kind.all(),
                  lights(kind.overdue(), kind.dueSoon())));
    }
    lines.add("");
    if (!settings.address().isBlank()) {
      lines.add("办理：" + settings.address().replaceAll("/+$", "") + "/tasks");
      lines.add("");
    }
    lines.add("本邮件由系统自动发出，每个工作日最多一封，请勿回复。不想再收，请在系统“待办”的“邮件提醒”里清空邮箱。");
    return Optional.of(
        new Letter(address, "待办提醒：" + all + " 件" + lights, String.join("\r\n", lines) + "\r\n"));
  }

  /** （超期 3 件，即将到期 2 件）. */
  private static String lights(long overdue, long dueSoon) {
    List<String> parts = new ArrayList<>();
    if (overdue > 0) {
      parts.add("超期 " + overdue + " 件");
    }
    if (dueSoon > 0) {
      parts.add("即将到期 " + dueSoon + " 件");
    }
    return parts.isEmpty() ? "" : "（" + String.join("，", parts) + "）";
  }

  private static long sum(List<KindLights> kinds, ToLongFunction<KindLights> figure) {
    return kinds.stream().mapToLong(figure).sum();
  }
}
