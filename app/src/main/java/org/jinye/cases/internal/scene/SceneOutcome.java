package org.jinye.cases.internal.scene;

import java.util.Map;

/** What became of what a device sent. */
public sealed interface SceneOutcome {

  /** It is kept; the record says all that both sides wrote. */
  record Saved(SceneRecord now) implements SceneOutcome {}

  /**
   * Nothing was kept: somebody else wrote otherwise in these places.
   *
   * @param theirs what stands there, by place
   */
  record Contradicted(SceneRecord now, Map<String, String> theirs) implements SceneOutcome {}

  /** Nothing was kept, for these reasons by place. */
  record Refused(Map<String, String> errors) implements SceneOutcome {

    static Refused because(String words) {
      return new Refused(Map.of("", words));
    }
  }
}
