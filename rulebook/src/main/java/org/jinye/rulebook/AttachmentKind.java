package org.jinye.rulebook;

/**
 * A kind of attachment that belongs to a warning's handling.
 *
 * @param kind stable code, such as {@code shop_photo}
 */
public record AttachmentKind(String kind, String title, RequiredWhen requiredWhen) {
  /** When a warning cannot be closed without it. */
  public enum RequiredWhen {
    ALWAYS,
    /** Only when the conclusion is that there was an irregularity. */
    IRREGULAR,
    NEVER
  }
}
