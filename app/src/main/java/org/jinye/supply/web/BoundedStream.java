package org.jinye.supply.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jinye.platform.web.Refused;
import org.springframework.util.unit.DataSize;

/** Refuses a body that goes on for longer than a file may; its sender need not say its length. */
final class BoundedStream extends FilterInputStream {

  private final DataSize most;
  private long read;

  BoundedStream(InputStream body, DataSize most) {
    super(body);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int some = super.read(bytes, offset, length);
    count(Math.max(some, 0));
    return some;
  }

  private void count(int bytes) {
    read += bytes;
    if (read > most.toBytes()) {
      throw Refused.because("一次最多发送 %d MB，没有导入任何行。请分几次发送。".formatted(most.toMegabytes()));
    }
  }
}
