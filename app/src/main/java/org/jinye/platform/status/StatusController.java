package org.jinye.platform.status;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Administrators;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The administrator's page 系统状态. */
@Controller
@RequestMapping("/status")
@Administrators
class StatusController {

  private static final int MEGABYTE = 1 << 20;

  private final Vitals vitals;
  private final JdbcClient database;
  private final DataDirectory data;

  StatusController(Vitals vitals, JdbcClient database, DataDirectory data) {
    this.vitals = vitals;
    this.database = database;
    this.data = data;
  }

  @Bean
  static MenuEntry statusEntry() {
    return new MenuEntry("系统", "系统状态", "/status", "activity", 340, SignedIn::isAdministrator);
  }

  @GetMapping
  String show(Model model) {
    var lines =
        vitals.read().stream()
            .map(StatusPage.Line::of)
            .sorted(Comparator.comparing(StatusPage.Line::needsSomebody).reversed())
            .toList();
    model.addAttribute("page", new StatusPage(lines, facts()));
    return "status/show";
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("这个节点", ProcessHandle.current().pid() + "@" + node());
    facts.put("数据目录", data.root().toString());
    facts.put(
        "数据库", "PostgreSQL " + database.sql("show server_version").query(String.class).single());
    facts.put("Java", Runtime.version().toString());
    Runtime memory = Runtime.getRuntime();
    facts.put(
        "Java 内存",
        "%,d MB，最多 %,d MB"
            .formatted(
                (memory.totalMemory() - memory.freeMemory()) / MEGABYTE,
                memory.maxMemory() / MEGABYTE));
    return facts;
  }

  private static String node() {
    String name = System.getenv("HOSTNAME");
    return name == null ? "localhost" : name;
  }
}
