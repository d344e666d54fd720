package org.jinye.worktime.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.worktime.ClockKind;
import org.jinye.worktime.ClockKinds;
import org.jinye.worktime.ClockOwner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of clocks that the modules above contributed. */
@Component
public class ClockCatalogue {

  private final Map<String, ClockKinds> owners = new HashMap<>();
  private final Map<String, ClockKind> kinds = new HashMap<>();

  ClockCatalogue(ObjectProvider<ClockKinds> contributed) {
    for (ClockKinds of : contributed.orderedStream().toList()) {
      if (owners.put(of.owner(), of) != null) {
        throw new IllegalStateException("contributed twice: clocks of " + of.owner());
      }
      for (ClockKind kind : of.kinds()) {
        if (kinds.put(key(of.owner(), kind.code()), kind) != null) {
          throw new IllegalStateException("contributed twice: " + key(of.owner(), kind.code()));
        }
      }
    }
  }

  /** The rule of a clock that runs; a module that was taken out leaves clocks without one. */
  public ClockKind getKind(ClockOwner owner, String code) {
    ClockKind kind = kinds.get(key(owner.kind(), code));
    if (kind == null) {
      throw new IllegalStateException("no module contributed " + key(owner.kind(), code));
    }
    return kind;
  }

  /** What pages call the record. */
  public String title(ClockOwner owner) {
    ClockKinds of = owners.get(owner.kind());
    return of == null ? owner.kind() : of.title();
  }

  public Optional<String> findPath(ClockOwner owner) {
    return Optional.ofNullable(owners.get(owner.kind())).map(of -> of.path().apply(owner.id()));
  }

  private static String key(String owner, String kind) {
    return owner + "/" + kind;
  }
}
