package io.github.cdilogin.internal.session;

import io.github.cdilogin.internal.crypto.Digest;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The login that a session stores. Nothing else of a user is stored. Immutable; times have a
 * precision of milliseconds.
 *
 * @param loginId the id of the user
 * @param began the time of the login
 * @param freshSince the time of the last confirmation; {@code null} if the login is not fresh
 * @param stamp the digest of the user's stamp at login
 * @param client the {@link ClientIdentifier} of the client that logged in or confirmed
 * @param remembered the duration of the remember cookie; {@code null} for the application's setting
 * @param relaxedProtection whether to apply basic instead of strong protection
 */
public record SessionLogin(
    String loginId,
    Instant began,
    @Nullable Instant freshSince,
    Digest stamp,
    Digest client,
    @Nullable Duration remembered,
    boolean relaxedProtection)
    implements Serializable {

  /**
   * Creates a login that begins now.
   *
   * @param loginId the id of the user
   * @param now the current time
   * @param fresh whether it is fresh
   * @param stamp the user's stamp
   * @param client the client that logs in
   * @return the login
   */
  public static SessionLogin begin(
      String loginId, Instant now, boolean fresh, String stamp, Digest client) {
    return new SessionLogin(
        loginId, now, fresh ? now : null, Digest.of(stamp), client, null, false);
  }

  /**
   * Returns a copy with a duration of the remember cookie.
   *
   * @param duration the duration; {@code null} for the application's setting
   * @return the copy
   */
  public SessionLogin rememberedFor(@Nullable Duration duration) {
    return new SessionLogin(loginId, began, freshSince, stamp, client, duration, relaxedProtection);
  }

  /**
   * Returns a copy with or without relaxed protection.
   *
   * @param relaxed whether to apply basic instead of strong protection
   * @return the copy
   */
  public SessionLogin relaxedProtection(boolean relaxed) {
    return new SessionLogin(loginId, began, freshSince, stamp, client, remembered, relaxed);
  }

  /**
   * Checks whether the stamp of the user has not changed since the login.
   *
   * @param userStamp the user's current stamp
   * @return whether the login is valid
   */
  public boolean hasStamp(String userStamp) {
    return stamp.equals(Digest.of(userStamp));
  }

  /**
   * Checks whether the login was confirmed with credentials in this session.
   *
   * @return whether it is fresh
   */
  public boolean fresh() {
    return freshSince != null;
  }

  /**
   * Checks whether the login was confirmed recently.
   *
   * @param limit how long ago it may be
   * @param now the current time
   * @return whether it became fresh at most {@code limit} ago
   */
  public boolean freshWithin(Duration limit, Instant now) {
    return freshSince != null && Duration.between(freshSince, now).compareTo(limit) <= 0;
  }

  SessionLogin confirmed(Instant now, Digest by) {
    return new SessionLogin(loginId, began, now, stamp, by, remembered, relaxedProtection);
  }

  SessionLogin stale() {
    return new SessionLogin(loginId, began, null, stamp, client, remembered, relaxedProtection);
  }

  @Serial
  private Object writeReplace() {
    return new Proxy(this);
  }

  /**
   * The serialized form of a {@link SessionLogin}: one version byte, one byte of flags, then fields
   * of known length. A record with default serialization would be four times as large.
   *
   * <p>Public only because serialization creates it. It reads data of the servlet container on this
   * or another node, never of a client.
   */
  public static final class Proxy implements Externalizable {

    @Serial private static final long serialVersionUID = 1L;

    private static final int VERSION = 1;
    private static final int FRESH = 1;
    private static final int REMEMBERED = 2;
    private static final int RELAXED = 4;

    private transient @Nullable SessionLogin login;

    /** Called by serialization. */
    public Proxy() {}

    Proxy(SessionLogin login) {
      this.login = login;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      SessionLogin login = present();
      Instant fresh = login.freshSince();
      out.writeByte(VERSION);
      Duration remembered = login.remembered();
      out.writeByte(
          (fresh == null ? 0 : FRESH)
              | (remembered == null ? 0 : REMEMBERED)
              | (login.relaxedProtection() ? RELAXED : 0));
      out.writeLong(login.began().toEpochMilli());
      if (fresh != null) {
        out.writeLong(fresh.toEpochMilli());
      }
      if (remembered != null) {
        out.writeLong(remembered.toMillis());
      }
      write(out, login.stamp());
      write(out, login.client());
      out.writeUTF(login.loginId());
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
      int version = in.readUnsignedByte();
      if (version != VERSION) {
        throw new InvalidObjectException("A login of version " + version + " is not known here");
      }
      int flags = in.readUnsignedByte();
      Instant began = Instant.ofEpochMilli(in.readLong());
      Instant fresh = (flags & FRESH) == 0 ? null : Instant.ofEpochMilli(in.readLong());
      Duration remembered = (flags & REMEMBERED) == 0 ? null : Duration.ofMillis(in.readLong());
      Digest stamp = readDigest(in);
      Digest client = readDigest(in);
      boolean relaxedProtection = (flags & RELAXED) != 0;
      login =
          new SessionLogin(
              in.readUTF(), began, fresh, stamp, client, remembered, relaxedProtection);
    }

    private static void write(DataOutput out, Digest digest) throws IOException {
      byte[] bytes = digest.bytes();
      out.writeByte(bytes.length);
      out.write(bytes);
    }

    private static Digest readDigest(DataInput in) throws IOException {
      byte[] bytes = new byte[in.readUnsignedByte()];
      in.readFully(bytes);
      return Digest.ofStored(bytes);
    }

    @Serial
    private Object readResolve() {
      return present();
    }

    private SessionLogin present() {
      if (login == null) {
        throw new IllegalStateException("Nothing was packed");
      }
      return login;
    }
  }
}
