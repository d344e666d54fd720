package org.jinye.demo;

import java.util.function.Consumer;

/** Progress on the console. */
final class Telling {

  private Telling() {}

  static Consumer<String> onConsole() {
    return what -> {
      System.out.println("演示城市：" + what);
      System.out.flush();
    };
  }
}
