package io.github.cdilogin.internal.session;

import io.github.cdilogin.internal.secret.Digest;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SessionLogin} on its way to another node or to the disk: one version byte, one byte of
 * flags, then fields of known length. A default-serialized record would be four times as large.
 *
 * <p>Public only because serialization creates it. What it reads was written by the servlet
 * container on this or another node, never by a client.
 */
public final class Packed implements Externalizable {

  @Serial private static final long serialVersionUID = 1L;

  private static final int VERSION = 1;
  private static final int FRESH = 1;
  private static final int REMEMBERED = 2;
  private static final int PERMANENT = 4;

  private transient @Nullable SessionLogin login;

  /** For serialization. */
  public Packed() {}

  Packed(SessionLogin login) {
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
            | (login.permanent() ? PERMANENT : 0));
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
    boolean permanent = (flags & PERMANENT) != 0;
    login = new SessionLogin(in.readUTF(), began, fresh, stamp, client, remembered, permanent);
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
