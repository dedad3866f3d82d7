package org.onus.synthetic;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run wrote.
 *
 * @param folder where
 * @param files the files, with their data rows (headers not counted) and bytes
 * @param people how many are recorded as harming
 * @param incidents distinct incidents; a row is one offence, so the incident file has more rows
 */
public record Written(Path folder, List<WrittenFile> files, int people, long incidents) {

  /** One file of the set. */
  public record WrittenFile(String name, long rows, long bytes) {}

  /** Data rows of all files together. */
  public long rows() {
    return files.stream().mapToLong(WrittenFile::rows).sum();
  }
}
