package org.jinye.rulebook;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Makes a {@link Rule} of the files of its folder, refusing what would surprise later. */
final class RuleReader {
  private final String folder;
  private final YamlNode yaml;

  private RuleReader(String folder, YamlNode yaml) {
    this.folder = folder;
    this.yaml = yaml;
  }

  /** Reads the rule of a folder; {@code files} gives a file's text by its path below rules/. */
  static Rule read(String folder, UnaryOperator<String> files) {
    String description = folder + "/rule.yaml";
    YamlNode yaml = YamlNode.parse(description, files.apply(description));
    return new RuleReader(folder, yaml).rule(files);
  }

  private Rule rule(UnaryOperator<String> files) {
    yaml.only(
        "id",
        "version",
        "title",
        "finds",
        "owner",
        "reading",
        "severity",
        "subject",
        "aspects",
        "notes",
        "source",
        "inputs",
        "history_weeks",
        "parameters",
        "reasons",
        "harmless_causes",
        "establish",
        "attachments",
        "sentence");
    List<Parameter> parameters =
        yaml.nodes("parameters").stream().map(ParameterReader::read).toList();
    Set<String> names = unique("parameters", parameters.stream().map(Parameter::name).toList());
    return new Rule(
        yaml.text("id"),
        version(),
        folder,
        yaml.text("title"),
        yaml.text("finds"),
        yaml.text("owner"),
        yaml.texts("reading"),
        choice(yaml, "severity", Severity.class),
        subject(),
        terms("aspects"),
        terms("notes"),
        yaml.text("source"),
        parameters,
        historyWeeks(parameters),
        terms("reasons"),
        terms("harmless_causes"),
        yaml.nodes("establish").stream().map(RuleReader::question).toList(),
        yaml.nodes("attachments").stream().map(RuleReader::attachment).toList(),
        sentence(names),
        sql(files));
  }

  private RuleSql sql(UnaryOperator<String> files) {
    List<RuleSql.View> views =
        yaml.texts("inputs").stream()
            .map(name -> new RuleSql.View(name, files.apply("views/" + name + ".sql")))
            .toList();
    return new RuleSql(
        views, files.apply(folder + "/rule.sql"), files.apply(folder + "/baseline.sql"));
  }

  private int version() {
    String version = yaml.text("version");
    if (!version.matches("[1-9][0-9]?") || !folder.endsWith("_v" + version)) {
      throw yaml.refuse("version", "应与文件夹名末尾的版本号一致");
    }
    return Integer.parseInt(version);
  }

  private Subject subject() {
    return yaml.optionalText("subject") == null
        ? Subject.RETAILER
        : choice(yaml, "subject", Subject.class);
  }

  private HistoryWeeks historyWeeks(List<Parameter> parameters) {
    HistoryWeeks history = HistoryWeeks.parse(yaml.text("history_weeks"));
    for (String summand : history.summands()) {
      Optional<Parameter> parameter =
          parameters.stream().filter(one -> one.name().equals(summand)).findFirst();
      if (!HistoryWeeks.isNumber(summand) && parameter.isEmpty()) {
        throw yaml.refuse("history_weeks", "“" + summand + "”既不是整数也不是本规则的参数");
      }
      if (parameter.isPresent() && !parameter.get().varies().isEmpty()) {
        throw yaml.refuse("history_weeks", "“" + summand + "”决定读取多少周数据，不能分别设置");
      }
    }
    return history;
  }

  private Sentence sentence(Set<String> parameters) {
    Sentence sentence = new Sentence(yaml.texts("sentence"));
    for (String clause : sentence.clauses()) {
      if (!Sentence.formats(clause).stream().allMatch(Sentence::isFormat)) {
        throw yaml.refuse("sentence", "“" + clause + "”使用了未知的格式");
      }
    }
    for (String name : sentence.placeholders()) {
      if (!parameters.contains(name) && !FindingColumns.isColumn(name)) {
        throw yaml.refuse("sentence", "“" + name + "”既不是结果列也不是本规则的参数");
      }
    }
    return sentence;
  }

  private List<Term> terms(String field) {
    List<Term> terms = yaml.nodes(field).stream().map(RuleReader::term).toList();
    unique(field, terms.stream().map(Term::code).toList());
    return terms;
  }

  private Set<String> unique(String field, List<String> names) {
    Set<String> unique = new HashSet<>();
    for (String name : names) {
      if (!unique.add(name)) {
        throw yaml.refuse(field, "“" + name + "”出现了两次");
      }
    }
    return unique;
  }

  static Term term(YamlNode node) {
    node.only("code", "title");
    return new Term(node.text("code"), node.text("title"));
  }

  private static Question question(YamlNode node) {
    node.only("id", "title", "kind", "choices", "required");
    Question.Kind kind = choice(node, "kind", Question.Kind.class);
    List<Term> choices = node.nodes("choices").stream().map(RuleReader::term).toList();
    if ((kind == Question.Kind.CHOICE) == choices.isEmpty()) {
      throw node.refuse("choices", "选择题须有选项，其他题不应有选项");
    }
    return new Question(node.text("id"), node.text("title"), kind, choices, node.flag("required"));
  }

  private static AttachmentKind attachment(YamlNode node) {
    node.only("kind", "title", "required_when");
    return new AttachmentKind(
        node.text("kind"),
        node.text("title"),
        choice(node, "required_when", AttachmentKind.RequiredWhen.class));
  }

  static <E extends Enum<E>> E choice(YamlNode node, String field, Class<E> type) {
    return choice(node, field, node.text(field), type);
  }

  static <E extends Enum<E>> E choice(YamlNode node, String field, String text, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
        return constant;
      }
    }
    String allowed =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("、"));
    throw node.refuse(field, "“" + text + "”不在 " + allowed + " 之列");
  }
}
