package org.jinye.casebook.example;

import java.util.EnumSet;
import java.util.Set;

/** The courses that an example case may take. */
public enum Course {
  /** Nothing preserved, a small fine, no hearing to tell of. */
  PLAIN,
  /** Goods preserved; the party was told of a hearing and let the days pass. */
  PRESERVED(Trait.PRESERVED, Trait.HEARING_TOLD),
  /** The party asked for a hearing and got it. */
  HEARD(Trait.PRESERVED, Trait.HEARING_TOLD, Trait.HEARD),
  /** The party gave up defence and hearing in writing, and was decided upon at once. */
  WAIVED(Trait.PRESERVED, Trait.HEARING_TOLD, Trait.WAIVED),
  /** Counterfeit goods, appraised, and destroyed in the end. */
  APPRAISED(Trait.PRESERVED, Trait.HEARING_TOLD, Trait.APPRAISED),
  /** The same, handed to the police before a decision. */
  TRANSFERRED(Trait.PRESERVED, Trait.APPRAISED, Trait.TRANSFERRED),
  /** Goods that nobody claimed. */
  OWNERLESS(Trait.PRESERVED, Trait.OWNERLESS),
  /** A first, slight and corrected breach that goes unpunished. */
  UNPUNISHED(Trait.UNPUNISHED),
  /** Decided on the spot. */
  SPOT(Trait.SPOT);

  enum Trait {
    PRESERVED,
    HEARING_TOLD,
    HEARD,
    WAIVED,
    APPRAISED,
    TRANSFERRED,
    OWNERLESS,
    UNPUNISHED,
    SPOT
  }

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final Set<Trait> traits;

  Course(Trait... traits) {
    this.traits = EnumSet.noneOf(Trait.class);
    this.traits.addAll(Set.of(traits));
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }
}
