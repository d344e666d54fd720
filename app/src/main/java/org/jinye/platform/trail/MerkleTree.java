package org.jinye.platform.trail;

import java.util.List;

/**
 * The root of a tree as in RFC 6962: the left half is the largest power of two below the number of
 * leaves. A single entry can later be proved with as many digests as the tree is high.
 */
final class MerkleTree {

  private static final byte[] NODE = {1};

  private MerkleTree() {}

  static Digest root(List<Digest> leaves) {
    if (leaves.isEmpty()) {
      throw new IllegalArgumentException("a tree has leaves");
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int left = Integer.highestOneBit(leaves.size() - 1);
    return Digest.of(
        NODE,
        root(leaves.subList(0, left)).bytes(),
        root(leaves.subList(left, leaves.size())).bytes());
  }
}
