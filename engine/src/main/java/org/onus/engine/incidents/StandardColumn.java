package org.onus.engine.incidents;

import java.util.List;

/** A column of a file format that Onus reads. */
public interface StandardColumn {

  /** The name in the header of a standard file, such as {@code incident_id}. */
  String standardName();

  /** Whether a file without it is refused. */
  boolean required();

  /** Other names by which a column is guessed; a person confirms the guess. */
  List<String> aliases();
}
