package org.jinye.organization.internal.post;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.organization.PostKind;
import org.jinye.organization.internal.Typed;

/** What an administrator typed about a post. */
public record PostDetails(String title, String kind, String from) {

  public PostDetails {
    title = Typed.clean(title);
    kind = Typed.clean(kind);
    from = Typed.clean(from);
  }

  Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    Typed.needText(title, "title", "岗位名称", 50, errors);
    if (PostKind.find(kind).isEmpty()) {
      errors.put("kind", "请选择岗位类别。");
    }
    Typed.needDay(from, "from", "启用日期", errors);
    return errors;
  }
}
