package org.jinye.organization;

/** Where the first password of a new account comes from. */
public enum FirstPassword {
  /** The owner's own. */
  OWN,
  /** Somebody gave it: the owner must change it at the first sign-in. */
  TEMPORARY,
  /** The published one: signs in in demo mode only. */
  DEMO
}
