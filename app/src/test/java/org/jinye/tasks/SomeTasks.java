package org.jinye.tasks;

import java.util.concurrent.atomic.AtomicLong;
import org.jinye.organization.Colleague;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.OwnCity;
import org.jinye.worktime.Length;

/** Tasks as a business module would open them. */
public final class SomeTasks {

  public static final String CHECK = "test-check";
  private static final AtomicLong NEXT = new AtomicLong(1);

  private SomeTasks() {}

  /** The check of a shop of the east county, for its supervisors, within three working days. */
  public static NewTask check(OwnCity city) {
    String id = city.eastCounty() + "-" + NEXT.getAndIncrement();
    return NewTask.of(
            CHECK,
            id,
            "核查店铺 " + id,
            city.eastCounty(),
            new Post(city.eastCounty(), Role.SUPERVISOR))
        .because("市局派核查")
        .within(Length.ofWorkingDays(3));
  }

  public static Colleague colleague(SignedIn of) {
    return Colleague.of(of);
  }
}
