package org.jinye.oversight.web.calls;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.oversight.CallResult;
import org.jspecify.annotations.Nullable;

/** What was typed about a call. */
public record CallForm(String result, String findings, int seen) {

  private static final int LONGEST = 2000;

  public CallForm(@Nullable String result, @Nullable String findings, int seen) {
    this.result = result == null ? "" : result.strip();
    this.findings = findings == null ? "" : findings.strip();
    this.seen = seen;
  }

  /** What is wrong, by field. */
  Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    boolean isKnown =
        Arrays.stream(CallResult.values()).anyMatch(value -> value.name().equals(result));
    if (!isKnown) {
      errors.put("result", "请选择听录结果。");
    } else if (CallResult.valueOf(result).needsWords() && findings.isEmpty()) {
      errors.put("findings", "结果为“" + CallResult.valueOf(result).title() + "”的，请写明听到的情况。");
    }
    if (findings.length() > LONGEST) {
      errors.put("findings", "最多 " + LONGEST + " 个字，现在 " + findings.length() + " 个。");
    }
    return errors;
  }
}
