package org.jinye.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jinye.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class LateFlushTest {

  @Autowired private JdbcClient database;

  @Test
  void commitsWithinItDoNotWaitAndThoseAfterItWaitAgain() {
    List<String> within = new ArrayList<>();
    LateFlush.during(() -> {
      for (int i = 0; i < 3; i++) {
        within.add(setting());
      }
    });
    assertThat(Set.copyOf(within)).containsExactly("off");
    for (int i = 0; i < 20; i++) {
      assertThat(setting()).isEqualTo("on");
    }
  }

  private String setting() {
    return database.sql("show synchronous_commit").query(String.class).single();
  }
}
