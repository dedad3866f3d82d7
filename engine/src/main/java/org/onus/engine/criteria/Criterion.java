package org.onus.engine.criteria;

import dev.cel.runtime.CelRuntime;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.UnusableFileException;

/**
 * A rule over a person's history. Safe for several threads; two with the same name and text say the
 * same.
 */
public final class Criterion {

  private final RuleFile file;
  private CelRuntime.@Nullable Program program;

  Criterion(RuleFile file) {
    this.file = file;
  }

  public String name() {
    return file.name();
  }

  /** What the rule looks for, in plain English. */
  public String title() {
    return file.title();
  }

  /** Where the rule comes from. */
  public String source() {
    return file.source();
  }

  /** The rule itself, in CEL, as it was written. */
  public String text() {
    return file.rule().value();
  }

  /** The rule ready to be asked about many people as they were known at a day. */
  public CriterionAt at(LocalDate asAt, HarmWeights weights) {
    return at(new AsAt(asAt, weights));
  }

  CriterionAt at(AsAt asAt) {
    try {
      return new CriterionAt(this, compile(), asAt);
    } catch (UnusableFileException e) {
      throw new IllegalStateException(e.getMessage(), e); // one of ours: files are compiled at once
    }
  }

  /** Compiles the rule unless that is done already. */
  synchronized CelRuntime.Program compile() throws UnusableFileException {
    if (program == null) {
      try {
        program = RuleLanguage.instance().compile(text());
      } catch (RuleRefused e) {
        throw file.refused(e);
      }
    }
    return program;
  }

  @Override
  public String toString() {
    return name();
  }
}
