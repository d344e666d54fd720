package org.jinye.evidence.internal.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jinye.evidence.DocumentKind;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.numbering.DocumentNumber;
import org.jinye.platform.numbering.DocumentNumbers;
import org.jinye.platform.numbering.DocumentWord;
import org.jinye.platform.web.Choice;
import org.springframework.stereotype.Component;

/** 机关代字: what a bureau writes before the year of a number, and setting it. */
@Component
public class DocumentWords {

  private static final Pattern WORD = Pattern.compile("[\\p{IsHan}A-Za-z0-9]{1,20}");

  private final DocumentNumbers numbers;
  private final DocumentKinds kinds;

  DocumentWords(DocumentNumbers numbers, DocumentKinds kinds) {
    this.numbers = numbers;
    this.kinds = kinds;
  }

  /** As typed; {@code kind} is empty for all kinds. */
  public record Typed(String unit, String kind, String word) {}

  public List<DocumentWord> list() {
    return numbers.listWords();
  }

  /**
   * The text of a number: the word set for just this kind, or the bureau's word and the kind's, so
   * that two kinds of one bureau are never numbered alike; without any, the kind's alone.
   */
  public String text(String unitCode, DocumentKind kind, int year, int number) {
    List<DocumentWord> words = list();
    String word =
        find(words, unitCode, kind.code())
            .or(() -> find(words, unitCode, "").map(bureau -> bureau + kind.word()))
            .orElse(kind.word());
    return new DocumentNumber(unitCode, kind.code(), year, number, word).text();
  }

  private static Optional<String> find(List<DocumentWord> words, String unitCode, String kind) {
    return words.stream()
        .filter(each -> each.unitCode().equals(unitCode) && each.kind().equals(kind))
        .map(DocumentWord::word)
        .findFirst();
  }

  /** Sets it for numbers from now on; answers all that is wrong, by field. */
  public Map<String, String> set(Typed typed, List<Choice> units, SignedIn who) {
    Map<String, String> problems = new LinkedHashMap<>();
    boolean known = units.stream().anyMatch(unit -> unit.value().equals(typed.unit()));
    if (!known || !typed.unit().startsWith(who.unitCode())) {
      problems.put("unit", "请选择本单位或下级单位。");
    }
    if (!typed.kind().isEmpty() && kinds.find(typed.kind()).isEmpty()) {
      problems.put("kind", "没有这种文书，请重新选择。");
    }
    if (!WORD.matcher(typed.word()).matches()) {
      problems.put("word", "机关代字写 1 到 20 个汉字、字母或数字，例如：金烟。年份和序号由系统加上。");
    } else if (isOfAnother(typed)) {
      problems.put("word", "“" + typed.word() + "”已有别的单位或别的文书在用，文号会分不清。");
    }
    if (problems.isEmpty()) {
      numbers.setWord(typed.unit(), typed.kind(), typed.word());
    }
    return problems;
  }

  private boolean isOfAnother(Typed typed) {
    return list().stream()
        .anyMatch(each ->
            each.word().equals(typed.word())
                && !(each.unitCode().equals(typed.unit()) && each.kind().equals(typed.kind())));
  }
}
