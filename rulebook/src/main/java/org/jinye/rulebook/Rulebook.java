package org.jinye.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All rules that ship with the platform, read once and immutable; safe to share between threads.
 *
 * <p>The folders are named in {@code rules/index.txt}, because the inside of a jar cannot be listed
 * everywhere; a catalogue test keeps that file equal to the folders.
 */
public final class Rulebook {
  private static final String ROOT = "rules/";

  private final List<Rule> rules;

  private Rulebook(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * The rulebook on the class path.
   *
   * @throws RuleFileException when a file is missing or a description is not in order
   */
  public static Rulebook load() {
    List<Rule> rules = new ArrayList<>();
    for (String line : text("index.txt").lines().toList()) {
      String folder = line.strip();
      if (!folder.isEmpty()) {
        rules.add(RuleReader.read(folder, Rulebook::text));
      }
    }
    return new Rulebook(rules);
  }

  /** All rules, in the order of the index. */
  public List<Rule> rules() {
    return rules;
  }

  /** The newest version of a rule, or nothing when there is no rule of that id. */
  public Optional<Rule> findRule(String id) {
    return rules.stream()
        .filter(rule -> rule.id().equals(id))
        .reduce((one, other) -> one.version() > other.version() ? one : other);
  }

  /**
   * The newest version of a rule.
   *
   * @throws IllegalArgumentException when there is no rule of that id
   */
  public Rule rule(String id) {
    return findRule(id).orElseThrow(() -> new IllegalArgumentException("没有规则 " + id));
  }

  /** The SQL of a screening evidence over the findings of a run, below {@code rules/screening}. */
  public static String screening(String name) {
    return text("screening/" + name + ".sql");
  }

  /** The SQL of a derived input shared by rules and screening, below {@code rules/views}. */
  public static String view(String name) {
    return text("views/" + name + ".sql");
  }

  /** The SQL of a step that every run takes, below {@code rules/run}. */
  public static String run(String name) {
    return text("run/" + name + ".sql");
  }

  private static String text(String file) {
    ClassLoader loader = loader();
    try (InputStream stream = loader.getResourceAsStream(ROOT + file)) {
      if (stream == null) {
        throw RuleFileException.missing(file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ClassLoader loader() {
    @Nullable ClassLoader loader = Rulebook.class.getClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }
}
