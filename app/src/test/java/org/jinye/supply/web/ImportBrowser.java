package org.jinye.supply.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jinye.platform.access.SignedIn;
import org.jinye.supply.internal.run.ImportRunner;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Somebody who imports files and follows the links of their pages. */
record ImportBrowser(MockMvc browser, ImportRunner runner, SignedIn me) {

  /** Number of the import, which is over. */
  long take(String name, String text) throws Exception {
    return take(name, text.getBytes(UTF_8));
  }

  long take(String name, byte[] content) throws Exception {
    var file = new MockMultipartFile("files", name, "text/csv", content);
    String target =
        String.valueOf(answer(multipart("/imports").file(file), 302).getRedirectedUrl());
    long id = Long.parseLong(target.replaceAll("\\D", ""));
    assertThat(runner.run(id)).isTrue();
    return id;
  }

  Document page(String path) throws Exception {
    return page(get(path), 200);
  }

  Document page(AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
    return Jsoup.parse(answer(request, status).getContentAsString(UTF_8));
  }

  /** The first sheet, its heading not counted. */
  List<Row> sheet(String path) throws Exception {
    byte[] xlsx = answer(get(path), 200).getContentAsByteArray();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      List<Row> rows = workbook.getFirstSheet().read();
      return rows.subList(1, rows.size());
    }
  }

  MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, int status)
      throws Exception {
    return browser
        .perform(request.with(user(me)).with(csrf()))
        .andExpect(status().is(status))
        .andReturn()
        .getResponse();
  }

  /** Opens the list behind a figure: its rows, its pager and its export are as many. */
  Document openList(Element figure) throws Exception {
    long count = Long.parseLong(figure.text().replace(",", ""));
    Document list = page(figure.attr("href"));
    assertThat(list.select(".pager").text()).as(figure.attr("href")).contains("共 " + count + " 条");
    assertThat(list.select("table tbody tr")).hasSize((int) Math.min(count, 20));
    Element export = list.selectFirst("a[href*=/export]");
    assertThat(export).isNotNull();
    assertThat(sheet(export.attr("href"))).as("list = export").hasSize((int) count);
    return list;
  }
}
