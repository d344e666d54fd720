package org.jinye.releases;

import java.util.Optional;
import org.jinye.releases.internal.ReleaseDesk;
import org.jinye.releases.internal.ReleaseStore;
import org.springframework.stereotype.Component;

/** The releases in sight, for back-tests. */
@Component
public class Releases {

  private final ReleaseStore store;
  private final ReleaseDesk desk;

  Releases(ReleaseStore store, ReleaseDesk desk) {
    this.store = store;
    this.desk = desk;
  }

  public Optional<Release> find(long id) {
    return store.find(id);
  }

  /**
   * A back-test of a release came to its end; without effect when the release moved on meanwhile.
   *
   * @param ofVersion the version of the release that was tested
   */
  public void tested(long releaseId, int ofVersion, long backtestId, String by) {
    desk.tested(releaseId, ofVersion, backtestId, by);
  }
}
