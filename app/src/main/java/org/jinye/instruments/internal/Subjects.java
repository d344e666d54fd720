package org.jinye.instruments.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.instruments.Subject;
import org.jinye.instruments.SubjectSource;
import org.jinye.platform.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What instruments may be about, as the modules contributed it. */
@Component
public class Subjects {

  private final Map<String, SubjectSource> sources = new HashMap<>();

  Subjects(ObjectProvider<SubjectSource> contributed) {
    contributed.orderedStream().forEach(source -> sources.put(source.kind(), source));
  }

  /**
   * What a new instrument about it begins with; empty when it is about nothing in particular.
   *
   * @throws NotFound when the record is unknown or not in sight
   */
  public Optional<SubjectSource.Prefill> prefill(Subject subject) {
    if (subject.isNone()) {
      return Optional.empty();
    }
    SubjectSource source = sources.get(subject.kind());
    if (source == null) {
      throw NotFound.of("事项");
    }
    return Optional.of(
        source.prefill().apply(subject.id()).orElseThrow(() -> NotFound.of(source.title())));
  }

  /** Address of the record's page; empty when there is none. */
  public String link(Subject subject) {
    SubjectSource source = sources.get(subject.kind());
    return source == null ? "" : source.link().apply(subject.id());
  }

  /** 预警 */
  public String title(Subject subject) {
    SubjectSource source = sources.get(subject.kind());
    return source == null ? "" : source.title();
  }
}
