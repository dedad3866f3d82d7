package org.onus.engine.incidents;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;

/** What every thread that reads a file needs to know. */
record ReadPlan(
    Path file,
    FileChannel channel,
    long size,
    FileHeader header,
    Map<IncidentColumn, Integer> positions,
    long today) {}
