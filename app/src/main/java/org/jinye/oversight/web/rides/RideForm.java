package org.jinye.oversight.web.rides;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.oversight.Handing;
import org.jinye.oversight.internal.Typed;
import org.jinye.oversight.internal.rides.RideLine;

/**
 * What was typed during a ride. Fields of a line: {@code t.<key>} cartons on the ticket, {@code
 * g.<key>} cartons on board, {@code m.<key>} yuan received, {@code h.<key>} handing, {@code
 * w.<key>} words.
 */
public record RideForm(Map<String, String> fields) {

  private static final int LONGEST = 500;
  private static final int LONGEST_REMARKS = 2000;
  private static final int LONGEST_VEHICLE = 40;
  private static final List<String> PARTS = List.of("t.", "g.", "m.", "h.", "w.");

  public String get(String field) {
    return Typed.text(fields.get(field));
  }

  /** The name of a line's fields: as it was when the form was made. */
  public static String key(RideLine line) {
    return line.orderNumber() + "." + line.outcome();
  }

  private boolean isBlank(RideLine line) {
    return PARTS.stream().allMatch(part -> get(part + key(line)).isEmpty());
  }

  /** What is wrong, by field. */
  Map<String, String> errors(List<RideLine> lines) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (get("formKey").isEmpty() || get("formKey").length() > 100) {
      errors.put("", "表单已失效，请刷新页面后再填。");
    }
    if (get("vehicle").isEmpty()) {
      errors.put("vehicle", "请填写车牌号。");
    } else if (get("vehicle").length() > LONGEST_VEHICLE) {
      errors.put("vehicle", "最多 " + LONGEST_VEHICLE + " 个字。");
    }
    List<RideLine> looked = lines.stream().filter(line -> !isBlank(line)).toList();
    if (looked.isEmpty()) {
      errors.put("", "一户都没有填。请至少核对一户的票据、实货和交接。");
    }
    looked.forEach(line -> check(line, errors));
    limit("remarks", LONGEST_REMARKS, errors);
    return errors;
  }

  private void check(RideLine line, Map<String, String> errors) {
    String key = key(line);
    cartons("t." + key, "票据条数", errors);
    cartons("g." + key, "实货条数", errors);
    String received = get("m." + key);
    if (!received.isEmpty() && Typed.yuan(received).isEmpty()) {
      errors.put("m." + key, "应为金额（元），例如 1250.50。");
    }
    boolean isKnown =
        Arrays.stream(Handing.values()).anyMatch(one -> one.name().equals(get("h." + key)));
    if (!isKnown) {
      errors.put("h." + key, "请选择交接方式。");
    }
    limit("w." + key, LONGEST, errors);
    boolean differs =
        errors.keySet().stream().noneMatch(field -> field.endsWith("." + key))
            && !seen(line).differences().isEmpty();
    if (differs && get("w." + key).isEmpty()) {
      errors.put(
          "w." + key,
          "有差异（"
              + String.join(
                  "、", seen(line).differences().stream().map(RideLine.Difference::title).toList())
              + "），请写明情况。");
    }
  }

  private void cartons(String field, String what, Map<String, String> errors) {
    String typed = get(field);
    if (typed.isEmpty()) {
      errors.put(field, "请填写" + what + "。");
    } else if (Typed.cartons(typed).isEmpty()) {
      errors.put(field, "应为条数，例如 12 或 12.5。");
    }
  }

  private void limit(String field, int most, Map<String, String> errors) {
    if (get(field).length() > most) {
      errors.put(field, "最多 " + most + " 个字，现在 " + get(field).length() + " 个。");
    }
  }

  /** The lines with what was seen; what is wrong must have been looked at before. */
  List<RideLine> lines(List<RideLine> recorded) {
    List<RideLine> lines = new ArrayList<>();
    for (RideLine line : recorded) {
      lines.add(isBlank(line) ? line : seen(line));
    }
    return lines;
  }

  private RideLine seen(RideLine line) {
    String key = key(line);
    return line.seen(
        Typed.cartons(get("t." + key)).orElseThrow(),
        Typed.cartons(get("g." + key)).orElseThrow(),
        Typed.yuan(get("m." + key)).orElse(null),
        Handing.valueOf(get("h." + key)),
        get("w." + key));
  }
}
