package org.onus.engine.linkage;

/** A number that an authority gave to one person: valid, or kept as text with its fault. */
public sealed interface Identifier {

  /** Whose number it is. */
  IdentifierKind kind();

  /** In the canonical form if valid, otherwise as it was written. */
  String text();

  /** Equal to another of the same kind with the same canonical form. Made only by the reader. */
  final class Valid implements Identifier {

    private final IdentifierKind kind;
    private final String canonical;

    Valid(IdentifierKind kind, String canonical) {
      this.kind = kind;
      this.canonical = canonical;
    }

    @Override
    public IdentifierKind kind() {
      return kind;
    }

    @Override
    public String text() {
      return canonical;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Valid valid
          && valid.kind == kind
          && valid.canonical.equals(canonical);
    }

    @Override
    public int hashCode() {
      return canonical.hashCode();
    }
  }

  /** What was written instead. Two of them are never equal: nothing is known of either. */
  final class Malformed implements Identifier {

    private final IdentifierKind kind;
    private final String text;
    private final Fault fault;

    Malformed(IdentifierKind kind, String text, Fault fault) {
      this.kind = kind;
      this.text = text;
      this.fault = fault;
    }

    @Override
    public IdentifierKind kind() {
      return kind;
    }

    @Override
    public String text() {
      return text;
    }

    public Fault fault() {
      return fault;
    }
  }

  /** What is wrong with a malformed one. */
  enum Fault {
    WRONG_FORM("It does not have the form of such a number."),
    WRONG_CHECK("Its check character does not fit: a character is wrong.");

    private final String sentence;

    Fault(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }
}
