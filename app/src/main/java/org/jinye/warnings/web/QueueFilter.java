package org.jinye.warnings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jinye.platform.web.Refused;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What a list of warnings is narrowed to; everything of it stands in the address, so that a link
 * means the same list for everybody who may see it.
 *
 * @param values what the address says, each in the one form that {@link CriterionReading} gives it
 */
public record QueueFilter(Map<Criterion, String> values) {

  public QueueFilter {
    values = Map.copyOf(values);
  }

  /**
   * Reads an address. A bare one shows what waits for somebody; one that names anything shows
   * exactly what it names, so that a figure elsewhere can link to the rows it counted.
   *
   * @throws Refused when a value cannot be one of its criterion's
   */
  static QueueFilter of(Map<String, String> address) {
    Map<Criterion, String> values = new EnumMap<>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      String text = address.getOrDefault(criterion.field(), "").strip();
      if (!text.isEmpty()) {
        values.put(criterion, CriterionReading.read(criterion, text));
      }
    }
    if (values.containsKey(Criterion.TIMELINESS) && !values.containsKey(Criterion.STAGE)) {
      throw Refused.because("筛选条件“时限”要和“环节”一起使用。");
    }
    if (values.isEmpty()) {
      values.put(Criterion.STATE, StateFilter.OPEN.name());
    }
    return new QueueFilter(values);
  }

  /**
   * {@link #of} for a sent form: its own fields may bear the names of criteria, so only what stands
   * in the address counts.
   */
  static QueueFilter ofAddress(HttpServletRequest request) {
    var address = UriComponentsBuilder.newInstance().query(request.getQueryString()).build();
    Map<String, String> values = new HashMap<>();
    address
        .getQueryParams()
        .toSingleValueMap()
        .forEach((field, value) ->
            values.put(field, value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8)));
    return of(values);
  }

  /** The value in the address; empty when the list is not narrowed by it. */
  public String value(Criterion criterion) {
    return values.getOrDefault(criterion, "");
  }

  public boolean has(Criterion criterion) {
    return values.containsKey(criterion);
  }

  public StateFilter state() {
    return has(Criterion.STATE) ? StateFilter.valueOf(value(Criterion.STATE)) : StateFilter.ALL;
  }

  /** Narrowed to the value; an empty one takes the criterion away. */
  public QueueFilter with(Criterion criterion, String value) {
    Map<Criterion, String> changed = new EnumMap<>(Criterion.class);
    changed.putAll(values);
    if (value.isEmpty()) {
      changed.remove(criterion);
    } else {
      changed.put(criterion, value);
    }
    if (criterion == Criterion.STAGE && value.isEmpty()) {
      changed.remove(Criterion.TIMELINESS);
    }
    return new QueueFilter(changed);
  }

  /** Whether something beside the state narrows the list. */
  public boolean isNarrow() {
    return values.keySet().stream().anyMatch(criterion -> criterion != Criterion.STATE);
  }

  /** The list's address, and with {@code path} that of something within the list. */
  public String url(String path) {
    UriComponentsBuilder url = UriComponentsBuilder.fromPath(path).queryParam("state", state());
    for (Criterion criterion : Criterion.values()) {
      if (criterion != Criterion.STATE && has(criterion)) {
        url.queryParam(criterion.field(), "{" + criterion.field() + "}");
      }
    }
    return url.encode().build(byField()).toString();
  }

  private Map<String, String> byField() {
    return values.entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().field(), Map.Entry::getValue));
  }
}
