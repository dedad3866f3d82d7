package org.onus.app.identification.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onus.app.access.Reader;
import org.onus.app.people.Custody;
import org.onus.app.people.RecordId;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.CustodySpells.Spell;
import org.springframework.stereotype.Component;

/** Custody as the engine reads it, people by the text of their record. */
@Component
public class SpellsOfPeople {
  private final Custody custody;

  SpellsOfPeople(Custody custody) {
    this.custody = custody;
  }

  /** Everybody's spells; not checked when none is loaded at all. */
  public CustodySpells all(Reader reader) {
    Map<String, List<Spell>> spells = new HashMap<>();
    custody.forEach(reader, into(spells));
    return spells.isEmpty() ? CustodySpells.NOT_CHECKED : CustodySpells.of(spells);
  }

  /** The spells of these people; not checked when nobody's are loaded. */
  public CustodySpells of(Reader reader, Collection<RecordId> people) {
    Map<String, List<Spell>> spells = new HashMap<>();
    custody.forEach(reader, people, into(spells));
    return spells.isEmpty() && !custody.isLoaded(reader)
        ? CustodySpells.NOT_CHECKED
        : CustodySpells.of(spells);
  }

  private static Custody.Spells into(Map<String, List<Spell>> spells) {
    return (record, spell) ->
        spells
            .computeIfAbsent(record.toString(), _ -> new ArrayList<>())
            .add(new Spell(spell.from(), spell.to()));
  }
}
