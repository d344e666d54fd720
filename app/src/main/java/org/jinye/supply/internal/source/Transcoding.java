package org.jinye.supply.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a text file again in UTF-8, stretch by stretch. A sequence that is not of the charset
 * becomes U+FFFD, so that its row can be refused alone; the number of them is kept.
 */
final class Transcoding {

  private static final int STRETCH = 1 << 18;

  private final Charset charset;
  private long malformed;
  private long characters;

  Transcoding(Charset charset) {
    this.charset = charset;
  }

  void copy(Path from, Path to) throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.allocate(STRETCH);
    CharBuffer out = CharBuffer.allocate(STRETCH);
    try (InputStream input = Files.newInputStream(from);
        OutputStream output = Files.newOutputStream(to)) {
      boolean ended = false;
      while (!ended) {
        int read = input.readNBytes(in.array(), in.position(), in.remaining());
        ended = in.position() + read < in.capacity();
        in.position(in.position() + read).flip();
        decode(decoder, in, out, output, ended);
        in.compact();
      }
      write(out, output);
    }
  }

  private void decode(
      CharsetDecoder decoder, ByteBuffer in, CharBuffer out, OutputStream output, boolean ended)
      throws IOException {
    while (true) {
      CoderResult result = decoder.decode(in, out, ended);
      if (result.isUnderflow()) {
        return;
      }
      if (result.isOverflow() || !out.hasRemaining()) {
        write(out, output);
      }
      if (result.isError()) {
        malformed++;
        in.position(in.position() + result.length());
        out.put('\uFFFD');
      }
    }
  }

  // A surrogate pair never falls apart here: the decoder puts both halves or neither.
  private void write(CharBuffer out, OutputStream output) throws IOException {
    out.flip();
    characters += out.remaining();
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(out);
    output.write(bytes.array(), bytes.arrayOffset(), bytes.remaining());
    out.clear();
  }

  /** Too much of it is not of this charset for the rest to be believed. */
  boolean isHopeless() {
    return malformed > 0 && malformed * 100 > characters;
  }
}
