package org.jinye.cases.internal.scene;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.Signature;
import org.jinye.casebook.goods.LaserCode;
import org.jinye.casebook.goods.PastedCodes;
import org.jinye.casebook.goods.TypedQuantity;
import org.jinye.platform.numbers.IdentityNumber;

/**
 * What a record of the scene says, by places: a field, {@code goods.<id>.item}, {@code
 * signature.<id>.name}. Texts are as they were typed: a record is kept before it is right.
 */
public record SceneDraft(Map<String, String> values) {

  private static final int MOST_PLACES = 30_000;
  private static final int SHOWN_FAULTS = 3;

  public SceneDraft {
    values = Map.copyOf(values);
  }

  /** A line of goods as typed; ids grow in the order in which lines were begun. */
  public record Line(
      String id, String item, String quantity, String nature, String codes, boolean isKept) {

    public String natureTitle() {
      return findNature().map(Nature::title).orElse("");
    }

    private Optional<Nature> findNature() {
      return Arrays.stream(Nature.values()).filter(one -> one.name().equals(nature)).findFirst();
    }

    public long countOfCodes() {
      return codes.lines().filter(line -> !line.isBlank()).count();
    }

    /** As the case takes it; empty while it is not understood. */
    Optional<GoodsLine> goods() {
      return TypedQuantity.read(quantity) instanceof TypedQuantity.Read(Quantity amount)
              && amount.base() > 0
              && !item.isBlank()
          ? Optional.of(
              new GoodsLine(
                  item.strip(),
                  amount,
                  findNature().orElse(Nature.UNDETERMINED),
                  null,
                  PastedCodes.read(codes).codes().stream().map(LaserCode::text).toList()))
          : Optional.empty();
    }
  }

  /**
   * A name written on the glass.
   *
   * @param at the minute by the clock of the device
   * @param digest of the record as it was read by whoever signed
   * @param image hash of the picture of the signature; empty when it was refused
   */
  public record Signed(
      String id,
      String as,
      String name,
      String words,
      boolean isRefused,
      String at,
      String digest,
      String image) {

    public String asTitle() {
      return findAs().map(Signature.As::title).orElse("签名");
    }

    Optional<Signature.As> findAs() {
      return Arrays.stream(Signature.As.values()).filter(one -> one.name().equals(as)).findFirst();
    }
  }

  public String value(SceneField of) {
    return values.getOrDefault(of.code(), "");
  }

  public boolean isYes(SceneField of) {
    return value(of).equals("true");
  }

  public List<Line> lines() {
    return ids(SceneKey.GOODS)
        .map(id ->
            new Line(
                id,
                part(SceneKey.GOODS, id, "item"),
                part(SceneKey.GOODS, id, "quantity"),
                part(SceneKey.GOODS, id, "nature"),
                part(SceneKey.GOODS, id, "codes"),
                part(SceneKey.GOODS, id, "kept").equals("true")))
        .toList();
  }

  public List<Signed> signatures() {
    return ids(SceneKey.SIGNATURE)
        .map(id ->
            new Signed(
                id,
                part(SceneKey.SIGNATURE, id, "as"),
                part(SceneKey.SIGNATURE, id, "name"),
                part(SceneKey.SIGNATURE, id, "words"),
                part(SceneKey.SIGNATURE, id, "refused").equals("true"),
                part(SceneKey.SIGNATURE, id, "at"),
                part(SceneKey.SIGNATURE, id, "digest"),
                part(SceneKey.SIGNATURE, id, "image")))
        .toList();
  }

  private Stream<String> ids(String list) {
    String start = list + ".";
    return values.keySet().stream()
        .filter(key -> key.startsWith(start))
        .map(key -> key.substring(start.length(), key.lastIndexOf('.')))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream();
  }

  private String part(String list, String id, String field) {
    return values.getOrDefault(list + "." + id + "." + field, "");
  }

  /** Ids of the officers' certificates, in the order chosen. */
  public List<Long> certificates() {
    return Stream.of(value(SceneField.OFFICERS).split(","))
        .filter(id -> id.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .distinct()
        .toList();
  }

  public Optional<LocalDateTime> findMoment(SceneField of) {
    try {
      return Optional.of(LocalDateTime.parse(value(of)));
    } catch (DateTimeException notAMoment) {
      return Optional.empty();
    }
  }

  Optional<LocalDate> findDay(SceneField of) {
    try {
      return Optional.of(LocalDate.parse(value(of)));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /**
   * Hash of all that is signed: the lines {@code key=value} of every place but the signatures, in
   * the order of their keys, as the device makes it.
   */
  public String digest() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(values)
        .forEach((key, value) -> {
          if (!key.startsWith(SceneKey.SIGNATURE + ".")) {
            text.append(key).append('=').append(value).append('\n');
          }
        });
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What cannot be kept at all, by place; what is merely not right yet is kept. */
  static Map<String, String> refusals(Map<String, SceneChange> changes, int placesBefore) {
    Map<String, String> refused = new LinkedHashMap<>();
    if (placesBefore + changes.size() > 2 * MOST_PLACES) {
      refused.put("", "一条现场记录最多约 5000 行物品，请分成几条。");
    }
    changes.forEach((key, change) -> {
      Optional<Integer> longest = SceneKey.findLongest(key);
      if (longest.isEmpty()) {
        refused.put(key.length() > 60 ? "" : key, "现场记录里没有这一项，请刷新页面后再发送。");
      } else if (change.now().length() > longest.get()) {
        refused.put(key, "%s最多 %d 个字。".formatted(SceneKey.title(key), longest.get()));
      } else if (change
          .now()
          .chars()
          .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
        refused.put(key, SceneKey.title(key) + "里有不能显示的字符，请删去。");
      }
    });
    return refused;
  }

  /** What is not right yet, by place: told at once, demanded when a case is opened. */
  public Map<String, String> problems(LocalDateTime now) {
    Map<String, String> problems = new LinkedHashMap<>();
    moments(problems, now);
    if (certificates().size() < 2) {
      problems.put(SceneField.OFFICERS.code(), "执法人员不得少于两人（行政处罚法第四十二条）。");
    }
    if (value(SceneField.CONTENT).isBlank()) {
      problems.put(SceneField.CONTENT.code(), "请填写现场情况。");
    }
    if (value(SceneField.MANNER).isBlank()) {
      problems.put(SceneField.MANNER.code(), "请填写检查方式。");
    }
    String identity = value(SceneField.PARTY_IDENTITY);
    if (!identity.isEmpty()) {
      IdentityNumber.problemWith(identity)
          .ifPresent(words -> problems.put(SceneField.PARTY_IDENTITY.code(), words));
    }
    lines().forEach(line -> problems(problems, line));
    if (isYes(SceneField.KEEPS)) {
      if (lines().stream().noneMatch(Line::isKept)) {
        problems.put(SceneField.KEEPS.code(), "请勾选要登记保存的物品。");
      }
      if (value(SceneField.KEPT_AT).isBlank()) {
        problems.put(SceneField.KEPT_AT.code(), "请填写保存地点。");
      }
    }
    return problems;
  }

  private void moments(Map<String, String> problems, LocalDateTime now) {
    for (SceneField field : List.of(SceneField.FOUND_AT, SceneField.FROM, SceneField.TO)) {
      Optional<LocalDateTime> moment = findMoment(field);
      if (moment.isEmpty()) {
        problems.put(field.code(), "请填写" + field.title() + "的时间。");
      } else if (moment.get().isAfter(now)) {
        problems.put(field.code(), field.title() + "不能晚于现在，请核对手机的时间。");
      }
    }
    Optional<LocalDateTime> from = findMoment(SceneField.FROM);
    if (from.isPresent()
        && findMoment(SceneField.TO).filter(to -> to.isBefore(from.get())).isPresent()) {
      problems.put(SceneField.TO.code(), "检查结束早于检查开始。");
    }
  }

  private static void problems(Map<String, String> problems, Line line) {
    String start = SceneKey.GOODS + "." + line.id() + ".";
    if (line.item().isBlank()) {
      problems.put(start + "item", "请填写品名规格。");
    }
    switch (TypedQuantity.read(line.quantity())) {
      case TypedQuantity.Refused refused -> problems.put(start + "quantity", refused.words());
      case TypedQuantity.Read read -> {
        if (read.quantity().base() == 0) {
          problems.put(start + "quantity", "数量应大于 0。");
        }
      }
    }
    PastedCodes read = PastedCodes.read(line.codes());
    if (!read.faults().isEmpty()) {
      problems.put(
          start + "codes",
          read.faults().stream()
              .limit(SHOWN_FAULTS)
              .map(PastedCodes.Fault::words)
              .collect(Collectors.joining()));
    }
  }
}
