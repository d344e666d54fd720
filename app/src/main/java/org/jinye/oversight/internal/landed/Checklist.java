package org.jinye.oversight.internal.landed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The questions of a landed-sale check, read from {@code oversight/landed.yaml}. */
@Component
public class Checklist {

  private final List<Group> groups;
  private final List<Way> ways;

  Checklist() {
    try (InputStream file = new ClassPathResource("oversight/landed.yaml").getInputStream()) {
      Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      ways = maps(yaml.get("ways")).stream().map(Checklist::way).toList();
      groups = maps(yaml.get("groups")).stream().map(Checklist::group).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of the three hundred percents: {@code network}, {@code ground}, {@code door}. */
  public record Group(String code, String title, List<Question> questions) {}

  /**
   * A question that is answered with yes, no, or that nobody could say.
   *
   * @param asksWay whoever says no tells which way the goods went
   */
  public record Question(String id, String title, boolean asksWay) {}

  /** Where goods went that were not handed over at the shop. */
  public record Way(String code, String title, boolean isFormal) {}

  public List<Group> groups() {
    return groups;
  }

  public List<Question> questions() {
    return groups.stream().flatMap(group -> group.questions().stream()).toList();
  }

  public List<Way> ways() {
    return ways;
  }

  public Optional<Way> findWay(String code) {
    return ways.stream().filter(way -> way.code().equals(code)).findFirst();
  }

  private static Group group(Map<?, ?> yaml) {
    return new Group(
        text(yaml, "code"),
        text(yaml, "title"),
        maps(yaml.get("questions")).stream()
            .map(question ->
                new Question(
                    text(question, "id"),
                    text(question, "title"),
                    Boolean.TRUE.equals(question.get("asks_way"))))
            .toList());
  }

  private static Way way(Map<?, ?> yaml) {
    return new Way(
        text(yaml, "code"), text(yaml, "title"), Boolean.TRUE.equals(yaml.get("formal")));
  }

  private static List<Map<?, ?>> maps(@Nullable Object list) {
    return ((List<?>) Objects.requireNonNull(list))
        .stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
  }

  private static String text(Map<?, ?> yaml, String field) {
    return String.valueOf(Objects.requireNonNull(yaml.get(field), field));
  }
}
