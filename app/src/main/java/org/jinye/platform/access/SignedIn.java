package org.jinye.platform.access;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The account behind a request. The unit's tier follows from the length of its code. */
public final class SignedIn implements UserDetails, CredentialsContainer {

  @Serial private static final long serialVersionUID = 2L;
  private static final int COUNTY_DIGITS = 6;

  private final long accountId;
  private final String username;
  private @Nullable String passwordHash;
  private final String name;
  private final EnumSet<Role> roles;
  private final String unitCode;
  private final String unitName;
  private final boolean enabled;
  private final @Nullable OpenStep openStep;

  public SignedIn(Account account) {
    this(account, null);
  }

  /**
   * @param openStep what is still to be done before anything opens; null = nothing
   */
  private SignedIn(Account account, @Nullable OpenStep openStep) {
    this.openStep = openStep;
    this.accountId = account.id();
    this.username = account.username();
    this.passwordHash = account.passwordHash();
    this.name = account.name();
    this.roles = EnumSet.noneOf(Role.class);
    this.roles.addAll(account.roles());
    this.unitCode = account.unitCode();
    this.unitName = account.unitName();
    this.enabled = account.enabled();
  }

  /**
   * What an account is made of.
   *
   * @param roles those of the posts that its person holds, or its own one; may be none
   * @param unitCode empty for the whole nation
   */
  public record Account(
      long id,
      String username,
      String passwordHash,
      String name,
      Set<Role> roles,
      String unitCode,
      String unitName,
      boolean enabled) {

    public Account {
      roles = Set.copyOf(roles);
    }

    /** An account with one role. */
    public Account(
        long id,
        String username,
        String passwordHash,
        String name,
        Role role,
        String unitCode,
        String unitName,
        boolean enabled) {
      this(id, username, passwordHash, name, Set.of(role), unitCode, unitName, enabled);
    }
  }

  /** The same session with what the account is by now; the password's hash stays out of it. */
  public SignedIn renewed(Account now) {
    SignedIn renewed = new SignedIn(now, openStep);
    renewed.eraseCredentials();
    return renewed;
  }

  /** The same with a step that must be done before anything else. */
  public SignedIn with(OpenStep step) {
    return new SignedIn(account(), step);
  }

  /** The same without the step, when it is the open one. */
  public SignedIn without(@Nullable OpenStep step) {
    return step == openStep ? new SignedIn(account(), null) : this;
  }

  private Account account() {
    String hash = passwordHash == null ? "" : passwordHash;
    return new Account(accountId, username, hash, name, roles, unitCode, unitName, enabled);
  }

  /** What is still to be done before anything opens; null = nothing, the person is in. */
  public @Nullable OpenStep openStep() {
    return openStep;
  }

  public long accountId() {
    return accountId;
  }

  /** The person's name, as pages and the trail show it. */
  public String name() {
    return name;
  }

  /** In the order of their weight; none for somebody who holds no post today. */
  public Set<Role> roles() {
    return Collections.unmodifiableSet(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** 内管员、法制员. */
  public String roleTitles() {
    return roles.isEmpty()
        ? "没有任职"
        : roles.stream().map(Role::title).collect(Collectors.joining("、"));
  }

  public String unitCode() {
    return unitCode;
  }

  public String unitName() {
    return unitName;
  }

  public Scope scope() {
    return new Scope(name, accountId, unitCode);
  }

  /** Screens warnings and runs imports: a supervisor above the county. */
  public boolean isCitySupervisor() {
    return has(Role.SUPERVISOR) && unitCode.length() < COUNTY_DIGITS;
  }

  /** Checks what the city sent. */
  public boolean isCountySupervisor() {
    return has(Role.SUPERVISOR) && unitCode.length() >= COUNTY_DIGITS;
  }

  /** One of those who are supervised: files and answers, and handles no warnings. */
  public boolean isOfBusiness() {
    return !roles.isEmpty()
        && EnumSet.of(Role.ACCOUNT_MANAGER, Role.DELIVERY_WORKER).containsAll(roles);
  }

  public boolean isLeader() {
    return has(Role.LEADER);
  }

  public boolean isAdministrator() {
    return has(Role.ADMINISTRATOR);
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    List<GrantedAuthority> authorities = new ArrayList<>();
    roles.forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
    if (isCitySupervisor()) {
      authorities.add(new SimpleGrantedAuthority("ROLE_CITY_SUPERVISOR"));
    }
    return authorities;
  }

  @Override
  public @Nullable String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return username;
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  @Override
  public void eraseCredentials() {
    passwordHash = null;
  }
}
