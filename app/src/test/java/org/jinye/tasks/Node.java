package org.jinye.tasks;

import java.util.List;
import org.jinye.Jinye;
import org.jinye.platform.access.Scope;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A node of a test: the application with its jobs on an external database, which besides takes the
 * first step of the procedures that its last words name.
 */
final class Node {

  static final String TAKE = "take:";

  private Node() {}

  public static void main(String[] args) {
    String[] settings =
        List.of(args).stream().filter(one -> one.startsWith("--")).toArray(String[]::new);
    var application =
        new SpringApplicationBuilder(Jinye.class).web(WebApplicationType.NONE).run(settings);
    Procedures procedures = application.getBean(Procedures.class);
    for (String id : args) {
      if (id.startsWith(TAKE)) {
        var step =
            new Taking("watch-class", id.substring(TAKE.length()), "propose", "send", "两个节点");
        Scope.system("test").get(() -> procedures.take(step));
      }
    }
  }
}
