package org.jinye.platform.access;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The account behind a request. The unit's tier follows from the length of its code. */
public final class SignedIn implements UserDetails, CredentialsContainer {

  @Serial private static final long serialVersionUID = 1L;
  private static final int COUNTY_DIGITS = 6;

  private final long accountId;
  private final String username;
  private @Nullable String passwordHash;
  private final String name;
  private final Role role;
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
    this.role = account.role();
    this.unitCode = account.unitCode();
    this.unitName = account.unitName();
    this.enabled = account.enabled();
  }

  /** What an account is made of; {@code unitCode} is empty for the whole nation. */
  public record Account(
      long id,
      String username,
      String passwordHash,
      String name,
      Role role,
      String unitCode,
      String unitName,
      boolean enabled) {}

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
    return new Account(accountId, username, hash, name, role, unitCode, unitName, enabled);
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

  public Role role() {
    return role;
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
    return role == Role.SUPERVISOR && unitCode.length() < COUNTY_DIGITS;
  }

  /** Checks what the city sent. */
  public boolean isCountySupervisor() {
    return role == Role.SUPERVISOR && unitCode.length() >= COUNTY_DIGITS;
  }

  public boolean isLeader() {
    return role == Role.LEADER;
  }

  public boolean isAdministrator() {
    return role == Role.ADMINISTRATOR;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    String tier = isCitySupervisor() ? "CITY_SUPERVISOR" : role.name();
    return List.of(
        new SimpleGrantedAuthority("ROLE_" + role.name()),
        new SimpleGrantedAuthority("ROLE_" + tier));
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
