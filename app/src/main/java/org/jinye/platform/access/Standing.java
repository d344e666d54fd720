package org.jinye.platform.access;

import java.util.Optional;

/**
 * What somebody who is signed in may do by now. Asked at every request, so that a change of posts,
 * unit or account counts from the next one on, on every node.
 */
@FunctionalInterface
public interface Standing {

  /** The same person with today's name, unit and roles; empty when the account is none any more. */
  Optional<SignedIn> of(SignedIn me);
}
