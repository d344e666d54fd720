package org.jinye.organization.internal.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.organization.internal.OneAtATime;
import org.jinye.organization.internal.Typed;
import org.jinye.platform.trail.Why;
import org.jinye.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An administrator keeps the posts of his units. The kind of a post never changes: it gives roles.
 * Every method returns problems by field.
 */
@Component
public class KeepingPosts {

  private final Organization organization;
  private final PostStore store;
  private final PostQuery query;
  private final OneAtATime order;
  private final Why why;
  private final Clock clock;

  KeepingPosts(
      Organization organization,
      PostStore store,
      PostQuery query,
      OneAtATime order,
      Why why,
      Clock clock) {
    this.organization = organization;
    this.store = store;
    this.query = query;
    this.order = order;
    this.why = why;
    this.clock = clock;
  }

  @Transactional
  public Map<String, String> add(String unitCode, PostDetails details) {
    Unit unit = organization.findUnit(unitCode).orElseThrow(() -> NotFound.of("单位"));
    Map<String, String> errors = new LinkedHashMap<>(details.errors());
    Typed.day(details.from())
        .filter(day -> !unit.isOpen(day))
        .ifPresent(day -> errors.put("from", "单位在 " + day + " 没有启用或已经撤销。"));
    if (errors.isEmpty()) {
      order.begin();
      store.add(unitCode, details);
    }
    return errors;
  }

  @Transactional
  public Map<String, String> rename(long id, int version, String typed) {
    get(id);
    String title = Typed.clean(typed);
    Map<String, String> errors = new LinkedHashMap<>();
    Typed.needText(title, "title", "岗位名称", 50, errors);
    if (errors.isEmpty() && !store.rename(id, version, title)) {
      errors.put("title", "刚才有别人改过这个岗位，请重新打开再改。");
    }
    return errors;
  }

  /** Closes it after the day; whoever holds it must have been relieved before. */
  @Transactional
  public Map<String, String> close(long id, String typed, String reason) {
    Map<String, String> errors = new LinkedHashMap<>();
    Typed.needDay(typed, "day", "撤销日期", errors);
    Typed.needText(Typed.clean(reason), "reason", "撤销依据", 200, errors);
    if (!errors.isEmpty()) {
      return errors;
    }
    order.begin();
    PostRow post = get(id);
    LocalDate day = Typed.day(typed).orElseThrow();
    boolean held =
        query.holdingsOfPost(id).stream()
            .map(HoldingRow::to)
            .anyMatch(to -> to == null || to.isAfter(day));
    if (day.isBefore(post.from())) {
      errors.put("day", "撤销日期不能早于启用日期 " + post.from() + "。");
    } else if (held) {
      errors.put("day", day + " 以后还有人任职，请先结束任职。");
    } else {
      why.say(Typed.clean(reason));
      store.close(id, day);
    }
    return errors;
  }

  public PostRow get(long id) {
    return query.find(id, LocalDate.now(clock)).orElseThrow(() -> NotFound.of("岗位"));
  }
}
