package org.jinye.evidence.internal.document;

import java.util.List;
import java.util.Optional;
import org.jinye.evidence.DocumentKind;
import org.jinye.platform.web.Choice;
import org.springframework.stereotype.Component;

/** The kinds of documents that the modules contribute. */
@Component
public class DocumentKinds {

  private final List<DocumentKind> kinds;

  DocumentKinds(List<DocumentKind> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  public List<DocumentKind> list() {
    return kinds;
  }

  public Optional<DocumentKind> find(String code) {
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  DocumentKind get(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("no such kind of document: " + code));
  }

  public List<Choice> choices() {
    return kinds.stream().map(kind -> new Choice(kind.code(), kind.title())).toList();
  }
}
