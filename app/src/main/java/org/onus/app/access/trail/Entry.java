package org.onus.app.access.trail;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Decision;

/**
 * What goes on record of one act; who did it is said beside it.
 *
 * @param subjects the records of the people concerned, each once
 * @param everybody all records there were: their ids would be too many to write each night
 * @param about the load, file, account or opening that it was done to or rests on; null if none
 * @param grounds what a yes or a no rests on; null for what needs no permission
 * @param behalf the account that asked the service for it; null otherwise
 * @param detail codes that say more: a list's profile and day, a role; never anything personal
 * @param recipients to whom data went
 */
public record Entry(
    Deed deed,
    List<UUID> subjects,
    boolean everybody,
    @Nullable UUID about,
    @Nullable String grounds,
    @Nullable String behalf,
    @Nullable String detail,
    List<String> recipients) {

  public Entry {
    subjects = subjects.stream().distinct().toList();
    recipients = List.copyOf(recipients);
  }

  /** Something that concerns no record. */
  public static Entry of(Deed deed) {
    return of(deed, List.of());
  }

  /** Something done to these records. */
  public static Entry of(Deed deed, Collection<UUID> subjects) {
    return new Entry(deed, List.copyOf(subjects), false, null, null, null, null, List.of());
  }

  /** Something done to a file, an account or the like. */
  public static Entry about(Deed deed, UUID thing) {
    return of(deed).about(thing);
  }

  /** Something done to all records. */
  public static Entry ofEverybody(Deed deed) {
    return new Entry(deed, List.of(), true, null, null, null, null, List.of());
  }

  public Entry about(UUID thing) {
    return new Entry(deed, subjects, everybody, thing, grounds, behalf, detail, recipients);
  }

  public Entry because(Decision.Basis basis) {
    return because(basis.name());
  }

  Entry because(String reason) {
    return new Entry(deed, subjects, everybody, about, reason, behalf, detail, recipients);
  }

  public Entry onBehalfOf(@Nullable String account) {
    return new Entry(deed, subjects, everybody, about, grounds, account, detail, recipients);
  }

  public Entry detail(String codes) {
    return new Entry(deed, subjects, everybody, about, grounds, behalf, codes, recipients);
  }

  public Entry to(List<String> whom) {
    return new Entry(deed, subjects, everybody, about, grounds, behalf, detail, whom);
  }
}
