package org.onus.app.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.cases.Parts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks, before an act, whether it is allowed. */
@Service
public class Access {
  private final Parts parts;

  Access(Parts parts) {
    this.parts = parts;
  }

  /**
   * Decides whether the reader may do this to the record; ask before anything of it is read.
   *
   * @param areas where the person is known; empty if that is not known
   */
  @Transactional(readOnly = true)
  public Decision decide(Reader reader, Act act, UUID subject, Set<String> areas) {
    return parts.decide(reader, act, subject, areas);
  }

  /**
   * Decides the same of several records.
   *
   * @param areas of each where the person is known; empty if that is not known
   */
  @Transactional(readOnly = true)
  public Map<UUID, Decision> decide(Reader reader, Act act, Map<UUID, Set<String>> areas) {
    return parts.decide(reader, act, areas);
  }

  /**
   * Demands that the reader may do this to the record.
   *
   * @param areas where the person is known; empty if that is not known
   * @return what the yes rests on
   * @throws AccessRefused if they may not
   */
  public Decision.Basis demand(Reader reader, Act act, UUID subject, Set<String> areas) {
    return AccessRefused.unlessGranted(decide(reader, act, subject, areas), act, subject, areas);
  }
}
