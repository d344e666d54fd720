package org.jinye.platform.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ChapterReadingTest {

  private final ChapterReading reading = new ChapterReading(name -> name.equals("desk.png"));

  @Test
  void takesTitleSectionsAndPagesFromTheText() {
    Chapter chapter =
        reading.read("20-warnings", "<!-- pages: /warnings /w -->\n# 预警\n## 甲 `乙`\n正文\n## 丙\n");
    assertThat(chapter.title()).isEqualTo("预警");
    assertThat(chapter.pages()).containsExactly("/warnings", "/w");
    assertThat(chapter.sections()).extracting(Chapter.Section::anchor).containsExactly("s1", "s2");
    assertThat(html(chapter).select("h2").eachAttr("id")).containsExactly("s1", "s2");
    assertThat(chapter.html()).doesNotContain("pages:");
  }

  @Test
  void fitsThePagesBelowItsOwn() {
    Chapter desk = reading.read("10-desk", "<!-- pages: / -->\n# 工作台");
    Chapter warnings = reading.read("20-warnings", "<!-- pages: /warnings -->\n# 预警");
    assertThat(warnings.fit("/warnings/17")).isPositive();
    assertThat(warnings.fit("/warningsandmore")).isZero();
    assertThat(desk.fit("/")).isPositive();
    assertThat(desk.fit("/warnings")).isZero();
  }

  @Test
  void showsHtmlAsText() {
    Document page =
        html(reading.read("x", "# 标题\n<script>alert(1)</script>\n\n[链接](javascript:alert)"));
    assertThat(page.select("script")).isEmpty();
    assertThat(page.text()).contains("<script>alert(1)</script>");
    assertThat(page.select("a[href^=javascript]")).isEmpty();
  }

  @Test
  void followsChaptersAndPictures() {
    Document page =
        html(
            reading.read(
                "x", "# 标题\n[导入](50-import.md) ![台](images/desk.png) ![无](images/none.png)"));
    assertThat(page.select("a").eachAttr("href")).containsExactly("/help/50-import");
    assertThat(page.select("img").eachAttr("src")).containsExactly("/help/images/desk.png");
  }

  private static Document html(Chapter chapter) {
    return Jsoup.parse(chapter.html());
  }
}
