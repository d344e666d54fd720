package org.jinye.retailers;

import java.time.Instant;
import java.util.List;
import org.jinye.retailers.internal.group.FirstGroups;
import org.jinye.retailers.internal.holder.FirstHolders;
import org.jinye.retailers.internal.licence.FirstLicences;
import org.jinye.retailers.internal.unlicensed.FirstHouseholds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the files of a new register begin with, written set by set. What is there stays. */
@Component
public class FirstFiles {

  private final FirstLicences licences;
  private final FirstHolders holders;
  private final FirstHouseholds households;
  private final FirstGroups groups;

  FirstFiles(
      FirstLicences licences,
      FirstHolders holders,
      FirstHouseholds households,
      FirstGroups groups) {
    this.licences = licences;
    this.holders = holders;
    this.households = households;
    this.groups = groups;
  }

  /**
   * Takes the licences of shops that have none yet and the people of shops that have nobody yet.
   *
   * @param by who enters it, as pages show it
   */
  @Transactional
  public void take(List<KnownLicence> first, List<KnownHolder> people, String by, Instant at) {
    licences.add(first, by, at);
    holders.add(people);
  }

  /** Opens the file of a household that has none yet, with all that was done about it. */
  @Transactional
  public void take(KnownHousehold household, String by, Instant at) {
    households.add(household, by, at);
  }

  /** Opens the file of a self-discipline group that has none yet, with its members. */
  @Transactional
  public void take(KnownGroup group, String by) {
    groups.add(group, by);
  }
}
