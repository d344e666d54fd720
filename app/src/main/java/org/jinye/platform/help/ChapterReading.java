package org.jinye.platform.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Reads a chapter. Its first line names the pages that it explains: {@code <!-- pages: /warnings
 * -->}. HTML in the text is shown as text; links to other chapters and pictures follow their files.
 */
final class ChapterReading {

  private static final Pattern PAGES = Pattern.compile("\\A<!-- pages:([^>]*)-->\\R");
  private static final List<TablesExtension> EXTENSIONS =
      List.of((TablesExtension) TablesExtension.create());

  private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
  private final Predicate<String> hasPicture;

  /**
   * @param hasPicture whether the picture of the name is there; one that is missing leaves no hole
   */
  ChapterReading(Predicate<String> hasPicture) {
    this.hasPicture = hasPicture;
  }

  Chapter read(String name, String markdown) {
    Matcher pages = PAGES.matcher(markdown);
    boolean named = pages.find();
    Node text = parser.parse(named ? markdown.substring(pages.end()) : markdown);
    Walk walk = new Walk();
    text.accept(walk);
    walk.missing.forEach(Node::unlink);
    return new Chapter(
        name,
        walk.title,
        named ? Arrays.asList(pages.group(1).strip().split("\\s+")) : List.of(),
        List.copyOf(walk.sections),
        renderer(walk.sections).render(text));
  }

  private static HtmlRenderer renderer(List<Chapter.Section> sections) {
    List<Chapter.Section> left = new ArrayList<>(sections);
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .escapeHtml(true)
        .sanitizeUrls(true)
        .attributeProviderFactory(
            context -> (node, tag, attributes) -> attributes(node, attributes, left))
        .build();
  }

  private static void attributes(
      Node node, Map<String, String> attributes, List<Chapter.Section> left) {
    switch (node) {
      case Heading heading when heading.getLevel() == 2 ->
          attributes.put("id", left.removeFirst().anchor());
      case TableBlock ignored -> attributes.put("class", "table table-sm");
      case Image ignored -> attributes.put("class", "guide-picture");
      default -> {}
    }
  }

  private final class Walk extends AbstractVisitor {

    private String title = "";
    private final List<Chapter.Section> sections = new ArrayList<>();
    private final List<Image> missing = new ArrayList<>();

    @Override
    public void visit(Heading heading) {
      if (heading.getLevel() == 1) {
        title = words(heading);
      } else if (heading.getLevel() == 2) {
        sections.add(new Chapter.Section("s" + (sections.size() + 1), words(heading)));
      }
      visitChildren(heading);
    }

    @Override
    public void visit(Image image) {
      String file = image.getDestination();
      if (file.startsWith("images/") && hasPicture.test(file.substring("images/".length()))) {
        image.setDestination("/help/" + file);
      } else {
        missing.add(image);
      }
    }

    @Override
    public void visit(Link link) {
      String target = link.getDestination();
      if (target.endsWith(".md")) {
        link.setDestination("/help/" + target.substring(0, target.length() - ".md".length()));
      }
      visitChildren(link);
    }
  }

  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }
        });
    return words.toString();
  }
}
