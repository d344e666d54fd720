package org.jinye.demo;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * In demo mode the first start of {@code serve} makes the demo city; a start after a cut goes on.
 */
@Component
class FirstStart implements ApplicationRunner {

  private final DemoData demo;
  private final Visitors visitors;
  private final boolean wanted;

  FirstStart(
      DemoData demo,
      Visitors visitors,
      @Value("${jinye.demo}") boolean demoMode,
      @Value("${jinye.mode}") String mode) {
    this.demo = demo;
    this.visitors = visitors;
    this.wanted = demoMode && mode.equals("serve");
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (!wanted) {
      return;
    }
    if (demo.isHalfMade()) {
      demo.goOn(Telling.onConsole());
    } else if (demo.isVirgin()) {
      demo.make(
          DemoCity.USUAL_SEED, DemoCity.USUAL_RETAILERS, DemoCity.USUAL_WEEKS, Telling.onConsole());
    } else {
      visitors.admit();
    }
  }
}
