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
 * The login that a session holds: the only thing of a user that is ever stored. Immutable; times
 * have the precision of milliseconds.
 *
 * @param loginId whose login it is
 * @param began when it began
 * @param freshSince when it last became fresh; {@code null} if it is not
 * @param stamp digest of the user's stamp at login
 * @param client the {@link ClientIdentifier} of who logged in or confirmed
 * @param remembered how long the remember cookie lasts, where that is not the application's setting
 * @param relaxedProtection whether strong protection treats it as basic protection does
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
   * A login that begins now.
   *
   * @param loginId whose
   * @param now the time
   * @param fresh whether it is fresh
   * @param stamp the user's stamp, as the user gives it
   * @param client who logs in
   * @return the login
   */
  public static SessionLogin begin(
      String loginId, Instant now, boolean fresh, String stamp, Digest client) {
    return new SessionLogin(
        loginId, now, fresh ? now : null, Digest.of(stamp), client, null, false);
  }

  /**
   * The same login with a duration of its own for the remember cookie.
   *
   * @param duration how long the cookie lasts; {@code null} for what the application has set
   * @return another login
   */
  public SessionLogin rememberedFor(@Nullable Duration duration) {
    return new SessionLogin(loginId, began, freshSince, stamp, client, duration, relaxedProtection);
  }

  /**
   * The same login, relaxedProtection or not.
   *
   * @param wanted whether strong protection only takes its freshness
   * @return another login
   */
  public SessionLogin relaxedProtection(boolean wanted) {
    return new SessionLogin(loginId, began, freshSince, stamp, client, remembered, wanted);
  }

  /**
   * Whether the user still has the stamp of the login.
   *
   * @param userStamp the user's stamp now
   * @return whether the login may go on
   */
  public boolean hasStamp(String userStamp) {
    return stamp.equals(Digest.of(userStamp));
  }

  /**
   * Whether the login was ever proved in this session.
   *
   * @return whether it is fresh
   */
  public boolean fresh() {
    return freshSince != null;
  }

  /**
   * Whether the login was proved recently.
   *
   * @param limit how long ago it may be
   * @param now the time
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
   * A {@link SessionLogin} on its way to another node or to the disk: one version byte, one byte of
   * flags, then fields of known length. A default-serialized record would be four times as large.
   *
   * <p>Public only because serialization creates it. What it reads was written by the servlet
   * container on this or another node, never by a client.
   */
  public static final class Proxy implements Externalizable {

    @Serial private static final long serialVersionUID = 1L;

    private static final int VERSION = 1;
    private static final int FRESH = 1;
    private static final int REMEMBERED = 2;
    private static final int RELAXED = 4;

    private transient @Nullable SessionLogin login;

    /** For serialization. */
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
