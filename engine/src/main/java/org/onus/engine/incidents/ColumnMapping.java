package org.onus.engine.incidents;

import java.util.List;
import java.util.Map;

/** Which column of a file stands for which standard column; columns not named keep their names. */
public record ColumnMapping(Map<IncidentColumn, String> theirs) {

  public ColumnMapping {
    theirs = Map.copyOf(theirs);
  }

  /** Every column bears its standard name. */
  public static ColumnMapping standard() {
    return new ColumnMapping(Map.of());
  }

  /**
   * Reads {@code standard=theirs,…}.
   *
   * @throws UnusableFileException if a part is not of that form, names no standard column or one
   *     that was named before
   */
  public static ColumnMapping parse(String text) throws UnusableFileException {
    return new ColumnMapping(HeaderNames.renamed(text, IncidentColumn.class));
  }

  /** Guesses from the header alone; each column of the file is used at most once. */
  public static ColumnMapping guess(List<String> header) {
    return new ColumnMapping(HeaderNames.guess(header, IncidentColumn.class));
  }

  /** The name that this file's header uses for the column. */
  public String nameOf(IncidentColumn column) {
    return theirs.getOrDefault(column, column.standardName());
  }

  /**
   * Where each standard column stands in the header; absent ones are left out.
   *
   * @throws UnusableFileException if a required or renamed column is missing, or a name stands
   *     twice
   */
  Map<IncidentColumn, Integer> positionsIn(List<String> header) throws UnusableFileException {
    return HeaderNames.positions(header, theirs, IncidentColumn.class);
  }
}
