package org.jinye.platform.database;

/**
 * How the database is reached: as owner (migrations only) and as the application's role, which owns
 * nothing and cannot pass row-level security.
 */
public record DatabaseAccess(String url, Login owner, Login application) {

  public record Login(String user, String password) {

    @Override
    public String toString() {
      return user;
    }
  }
}
