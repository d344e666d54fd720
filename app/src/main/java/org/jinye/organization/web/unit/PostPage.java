package org.jinye.organization.web.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.organization.internal.post.HoldingDetails;
import org.jinye.organization.internal.post.HoldingRow;
import org.jinye.organization.internal.post.PostRow;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A post and who held it.
 *
 * @param typed what stands in the form of a new holding
 * @param errors of the forms on the page, by field
 */
public record PostPage(
    PostRow post,
    List<HoldingRow> holdings,
    LocalDate today,
    boolean keeps,
    HoldingDetails typed,
    Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public List<Choice> places() {
    return Choices.places();
  }

  public String roles() {
    return String.join(
        "、", post.kind().roles().stream().map(role -> role.title()).sorted().toList());
  }

  public boolean isClosed() {
    LocalDate to = post.to();
    return to != null && to.isBefore(today);
  }

  public String path() {
    return "/posts/" + post.id();
  }

  /** One holding, to be ended or corrected. */
  public record Correction(
      HoldingRow holding,
      PostRow post,
      HoldingDetails typed,
      String reason,
      Map<String, String> errors) {

    public @Nullable String error(String field) {
      return errors.get(field);
    }

    public List<Choice> places() {
      return Choices.places();
    }

    public String path() {
      return "/posts/" + post.id() + "/holdings/" + holding.id();
    }
  }
}
