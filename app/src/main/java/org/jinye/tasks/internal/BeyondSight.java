package org.jinye.tasks.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jinye.organization.Colleague;
import org.jinye.organization.Colleagues;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Scope;
import org.jinye.tasks.Post;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Units and people whom the asker's own scope does not show, but to whom work goes: the superior,
 * the neighbour. Asked on a connection of its own, as the asker's carries his scope.
 */
@Component
public class BeyondSight {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Organization organization;
  private final Colleagues colleagues;
  private final TransactionTemplate apart;
  private final Clock clock;
  private volatile Names names = new Names(Instant.MIN, Map.of());

  BeyondSight(
      Organization organization,
      Colleagues colleagues,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.organization = organization;
    this.colleagues = colleagues;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    this.clock = clock;
  }

  private record Names(Instant asked, Map<String, String> byCode) {}

  public Optional<Colleague> findPerson(long id) {
    return get(() -> colleagues.find(id));
  }

  /** For whom the account acts today. */
  List<Colleague> listActedFor(long id) {
    return get(() -> colleagues.listActedFor(id));
  }

  public List<Colleague> listPeople(Post post) {
    return get(() -> colleagues.listOf(post.unitCode(), post.role()));
  }

  public List<Unit> listUnits(String prefix) {
    return get(() -> organization.listUnits(prefix));
  }

  /** Name of a unit wherever it lies; its code when there is none. */
  public String unitName(String code) {
    if (code.isEmpty()) {
      return "全国";
    }
    Names known = names;
    Instant now = clock.instant();
    if (!known.byCode().containsKey(code) || known.asked().plus(FRESH).isBefore(now)) {
      known =
          new Names(now, listUnits("").stream().collect(Collectors.toMap(Unit::code, Unit::name)));
      names = known;
    }
    return known.byCode().getOrDefault(code, code);
  }

  /** 东县内管员. */
  public String postName(Post post) {
    return unitName(post.unitCode()) + post.role().title();
  }

  private <T> T get(Supplier<T> asking) {
    return Scope.system("待办")
        .get(() -> Objects.requireNonNull(apart.execute(status -> asking.get())));
  }
}
