package org.onus.synthetic;

/** The area whose volumes and people an invented force is shaped like. It is not that force. */
public enum Shape {
  HAMPSHIRE("hampshire"),
  DYFED_POWYS("dyfed-powys"),
  GREATER_MANCHESTER("greater-manchester");

  private final String id;

  Shape(String id) {
    this.id = id;
  }

  /** The name as the command line spells it, for example {@code greater-manchester}. */
  public String id() {
    return id;
  }
}
