package org.jinye.cases.web;

import java.util.Arrays;
import java.util.List;
import org.jinye.casebook.crime.NetworkFigures.Link;
import org.jinye.casebook.crime.NetworkFinding.Kind;
import org.jinye.cases.internal.MeasuredNetwork;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/** What the form for a fact of a network asks, for the pages that hold one. */
public interface NetworkFields {

  MeasuredNetwork measured();

  String typed(String field);

  @Nullable String error(String field);

  default List<Choice> kinds() {
    return Arrays.stream(Kind.values()).map(one -> new Choice(one.name(), one.title())).toList();
  }

  default List<Choice> links() {
    return Arrays.stream(Link.values()).map(one -> new Choice(one.name(), one.title())).toList();
  }

  List<Choice> parts();

  default List<Choice> members() {
    return measured().members().stream()
        .map(one -> new Choice(Long.toString(one.id()), one.title()))
        .toList();
  }
}
