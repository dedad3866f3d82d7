package org.onus.engine.incidents;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;

/** What every thread that reads a file needs to know; all of them number people in one table. */
record ReadPlan(
    Path file,
    FileChannel channel,
    long size,
    FileHeader header,
    Map<IncidentColumn, Integer> positions,
    long today,
    PeopleTable people) {

  ReadPlan(
      Path file,
      FileChannel channel,
      long size,
      FileHeader header,
      Map<IncidentColumn, Integer> positions,
      long today) {
    this(file, channel, size, header, positions, today, new PeopleTable());
  }

  /** The same file from the beginning: nobody is numbered yet. */
  ReadPlan again() {
    return new ReadPlan(file, channel, size, header, positions, today);
  }
}
