package org.jinye.retailers.web.file;

import java.util.Arrays;
import java.util.List;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jinye.retailers.internal.unlicensed.Unlicensed;

/** The register as a list. */
public record RegisterPage(String state, List<Unlicensed> rows, Pager pager) {

  public List<Choice> states() {
    return Arrays.stream(Unlicensed.State.values())
        .map(one -> new Choice(one.name(), one.title()))
        .toList();
  }
}
