package org.jinye.organization.internal.provider;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jinye.testing.Browser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser that goes between two servers and stops where it is told. */
final class Walker {

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String home;
  private URI at;
  private Document page = new Document("");

  Walker(String home) {
    this.home = home;
    this.at = URI.create(home);
  }

  /** Opens an address and follows where it leads, but not further than the prefix. */
  Walker open(String address, String stop) throws IOException, InterruptedException {
    return follow(HttpRequest.newBuilder(at.resolve(address)).GET().build(), stop);
  }

  Walker open(String address) throws IOException, InterruptedException {
    return open(address, "nowhere");
  }

  /** Sends the first form of the page with these fields beside its hidden ones. */
  Walker send(String form, String stop, String... fields) throws IOException, InterruptedException {
    var element = page.selectFirst(form);
    if (element == null) {
      throw new AssertionError("no form " + form + " at " + at + ": " + page.text());
    }
    StringBuilder body = new StringBuilder(Browser.form(fields));
    element
        .select("input[type=hidden]")
        .forEach(hidden ->
            body.append('&').append(Browser.form(hidden.attr("name"), hidden.attr("value"))));
    HttpRequest request =
        HttpRequest.newBuilder(at.resolve(element.attr("action")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    return follow(request, stop);
  }

  private Walker follow(HttpRequest request, String stop) throws IOException, InterruptedException {
    HttpRequest next = request;
    for (int step = 0; step < 20; step++) {
      at = next.uri();
      if (at.toString().contains(stop) && step > 0) {
        return this;
      }
      HttpRequest asBrowser =
          HttpRequest.newBuilder(next, (name, value) -> true)
              .setHeader("Accept", "text/html")
              .build();
      HttpResponse<String> answer = http.send(asBrowser, BodyHandlers.ofString());
      page = Jsoup.parse(answer.body());
      if (answer.statusCode() / 100 != 3) {
        return this;
      }
      URI target = at.resolve(answer.headers().firstValue("location").orElseThrow());
      next = HttpRequest.newBuilder(target).GET().build();
    }
    throw new AssertionError("goes round and round: " + at);
  }

  /** Where it stands; without our own host. */
  String at() {
    return at.toString().replace(home, "");
  }

  Document page() {
    return page;
  }
}
