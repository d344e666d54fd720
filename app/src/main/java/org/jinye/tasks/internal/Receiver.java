package org.jinye.tasks.internal;

import java.util.Optional;
import org.jinye.organization.Colleague;
import org.jinye.tasks.Post;
import org.jspecify.annotations.Nullable;

/** Who gets a task: a person, or everybody of a post. */
record Receiver(Post post, @Nullable Colleague who) {

  static Receiver person(Colleague one) {
    return new Receiver(Post.of(one), one);
  }

  static Receiver post(Post all) {
    return new Receiver(all, null);
  }

  Optional<Colleague> findPerson() {
    return Optional.ofNullable(who);
  }

  String desk() {
    return who == null ? post.desk() : "a:" + who.id();
  }
}
