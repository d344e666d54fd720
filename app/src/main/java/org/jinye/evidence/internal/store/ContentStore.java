package org.jinye.evidence.internal.store;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Keeps contents under the hash of their bytes. What is there is whole; the same content is kept
 * once. Every node of an installation sees the same store.
 */
public interface ContentStore {

  /** What it is, for administrators. */
  String title();

  /** Keeps the content of the file; heals what was damaged. The file may be moved away. */
  void put(Path file, String hash) throws IOException;

  /** A local file with the content, compared with its hash; only for reading. */
  Path verified(String hash, long size) throws IOException;

  /** Whether the store itself still has the content as it was, past every copy nearby. */
  boolean isIntact(String hash, long size) throws IOException;

  /** Removes the content, if it is there. */
  void remove(String hash) throws IOException;
}
