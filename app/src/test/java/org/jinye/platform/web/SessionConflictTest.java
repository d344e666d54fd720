package org.jinye.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jinye.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@ModuleTest
class SessionConflictTest {

  @Autowired private SessionRepository<? extends Session> sessions;

  @Test
  void twoRequestsMayLeaveTheSameAttribute() {
    twice(sessions);
  }

  private static <S extends Session> void twice(SessionRepository<S> sessions) {
    S session = sessions.createSession();
    sessions.save(session);
    S first = sessions.findById(session.getId());
    S second = sessions.findById(session.getId());
    assertThat(first).isNotNull();
    assertThat(second).isNotNull();
    first.setAttribute("notice", "一");
    second.setAttribute("notice", "二");
    sessions.save(first);
    sessions.save(second);
    S left = sessions.findById(session.getId());
    assertThat(left).isNotNull();
    assertThat(left.<String>getAttribute("notice")).isEqualTo("二");
  }
}
