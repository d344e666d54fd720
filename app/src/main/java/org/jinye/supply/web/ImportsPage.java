package org.jinye.supply.web;

import java.util.List;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** The list of imports and the form for new files. */
public record ImportsPage(
    List<ImportView> imports, Pager pager, List<KindGuide> guides, Upload upload) {

  /**
   * The upload form.
   *
   * @param profile the profile that was chosen; empty = recognise by the columns
   * @param leftOut what is wrong with the profiles that cannot be chosen
   */
  public record Upload(
      List<Choice> profiles,
      List<String> leftOut,
      String profile,
      DataSize largest,
      @Nullable String error) {

    public String limit() {
      return FileSize.of(largest.toBytes());
    }
  }

  public boolean isEmpty() {
    return pager.total() == 0;
  }

  /** While one is not over, the list asks again by itself. */
  public boolean isMoving() {
    return imports.stream().anyMatch(view -> !view.isOver());
  }
}
