package org.jinye.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Sends requests byte for byte, so that addresses no client library would send arrive too. */
public final class Browser {

  private static final Pattern SESSION = Pattern.compile("(?i)\r\nset-cookie: (SESSION=[^;]+)");

  private final int port;
  private String cookie = "";

  public Browser(int port) {
    this.port = port;
  }

  public int port() {
    return port;
  }

  /** An answer; header lines as they came. */
  public record Answer(int status, String head, String body) {

    /** The first header of this name; empty when there is none. */
    public String header(String name) {
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }

    public String text() {
      return Jsoup.parse(body).text();
    }

    public String csrf() {
      return Jsoup.parse(body).select("input[name=_csrf]").attr("value");
    }
  }

  public void signIn(String username) {
    String token = get("/login").csrf();
    Answer answer =
        post("/login", form("_csrf", token, "username", username, "password", OwnCity.PASSWORD));
    if (answer.status() != 302 || answer.header("location").contains("error")) {
      throw new AssertionError(answer);
    }
  }

  public void forgetSession() {
    cookie = "";
  }

  public Answer get(String target, String... headers) {
    return send("GET", target, new byte[0], headers);
  }

  public Answer post(String target, String form, String... headers) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
    all[headers.length] = "Content-Type: application/x-www-form-urlencoded";
    return send("POST", target, form.getBytes(StandardCharsets.UTF_8), all);
  }

  public static String form(String... namesAndValues) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.append(form.isEmpty() ? "" : "&")
          .append(namesAndValues[i])
          .append('=')
          .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  public Answer send(String method, String target, byte[] body, String... headers) {
    StringBuilder head =
        new StringBuilder(
            method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    if (!cookie.isEmpty()) {
      head.append("Cookie: ").append(cookie).append("\r\n");
    }
    if (!head.toString().contains("Content-Length")) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("\r\n");
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(body);
      socket.shutdownOutput();
      return answer(socket.getInputStream().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer answer(byte[] received) {
    String all = new String(received, StandardCharsets.UTF_8);
    int end = all.indexOf("\r\n\r\n");
    String head = all.substring(0, end);
    Matcher session = SESSION.matcher(head);
    while (session.find()) {
      cookie = session.group(1);
    }
    return new Answer(Integer.parseInt(head.substring(9, 12)), head, all.substring(end + 4));
  }
}
