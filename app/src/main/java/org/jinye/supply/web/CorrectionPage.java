package org.jinye.supply.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that corrects a rejected row.
 *
 * @param version of the correction that the person sees
 * @param place where in the list the person came from
 * @param problem what is wrong with the row as a whole, or who was first
 */
public record CorrectionPage(
    ImportPage account,
    RejectedRow row,
    List<Field> fields,
    int version,
    RejectPlace place,
    @Nullable String problem) {

  /** A column: {@code original} as it stood in the file, {@code value} as it is typed now. */
  public record Field(
      String name, String title, String value, String original, @Nullable String error) {

    public boolean isChanged() {
      return !value.equals(original);
    }

    public @Nullable String hint() {
      return isChanged() ? "文件中：" + (original.isEmpty() ? "（空）" : original) : null;
    }
  }

  public String link() {
    return place.link(account.rejectsLink() + "/" + row.line());
  }

  public String dropLink() {
    return place.link(account.rejectsLink() + "/" + row.line() + "/drop");
  }

  public String listLink() {
    return place.link(account.rejectsLink());
  }

  public boolean mayBeCorrected() {
    return account.mayBringInAgain();
  }
}
