package org.jinye.evidence.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jinye.evidence.DamagedAttachment;

/** Files below the data folder; several nodes share it by a network file system. */
final class PathStore implements ContentStore {

  private final HashedFolder folder;

  PathStore(Path root) {
    this.folder = new HashedFolder(root);
  }

  @Override
  public String title() {
    return "目录 " + folder.root();
  }

  @Override
  public void put(Path file, String hash) throws IOException {
    if (!Sha256.isOf(folder.place(hash), hash, Files.size(file))) {
      folder.moveIn(file, hash);
    }
  }

  @Override
  public Path verified(String hash, long size) throws IOException {
    Path file = folder.place(hash);
    if (!Sha256.isOf(file, hash, size)) {
      throw DamagedAttachment.of(hash);
    }
    return file;
  }

  @Override
  public boolean isIntact(String hash, long size) throws IOException {
    return Sha256.isOf(folder.place(hash), hash, size);
  }

  @Override
  public void remove(String hash) throws IOException {
    Files.deleteIfExists(folder.place(hash));
  }
}
