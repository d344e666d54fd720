package org.jinye.instruments;

/**
 * What an instrument is about: a record of another module, or nothing in particular.
 *
 * @param kind as in its {@link SubjectSource}; empty = nothing in particular
 */
public record Subject(String kind, String id) {

  public static final Subject NONE = new Subject("", "");

  public boolean isNone() {
    return kind.isEmpty();
  }
}
