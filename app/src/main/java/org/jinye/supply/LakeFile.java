package org.jinye.supply;

import java.nio.file.Path;

/** A file of the lake that counts. */
public record LakeFile(int weekNo, Path path, String sha256, long lines) {}
