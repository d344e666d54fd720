package org.jinye.platform.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * A seal over some entries, chained to the one before it.
 *
 * @param number 1, 2, 3 … without gaps
 * @param leaves the entries, by id
 * @param root of the Merkle tree over the leaves' digests
 * @param previous the chained digest of the seal before
 * @param chained over all of this: as long as one newer digest is known, nothing older can change
 */
record Seal(
    long number, Instant at, List<Leaf> leaves, Digest root, Digest previous, Digest chained) {

  private static final String FORM = "jinye trail seal 1";

  static Seal over(long number, Instant at, List<Leaf> leaves, Digest previous) {
    Digest root = MerkleTree.root(leaves.stream().map(Leaf::digest).toList());
    return new Seal(number, at, leaves, root, previous, chain(number, at, leaves, root, previous));
  }

  long lastId() {
    return leaves.getLast().id();
  }

  /** Whether root and chained digest are those of the rest. */
  boolean isSound() {
    return equals(over(number, at, leaves, previous));
  }

  private static Digest chain(
      long number, Instant at, List<Leaf> leaves, Digest root, Digest previous) {
    String words =
        String.join(
            "|",
            FORM,
            Long.toString(number),
            at.toString(),
            ids(leaves).toString(),
            root.toString(),
            previous.toString());
    return Digest.of(words.getBytes(StandardCharsets.UTF_8));
  }

  private static Digest ids(List<Leaf> leaves) {
    ByteBuffer ids = ByteBuffer.allocate(leaves.size() * Long.BYTES);
    leaves.forEach(leaf -> ids.putLong(leaf.id()));
    return Digest.of(ids.array());
  }
}
