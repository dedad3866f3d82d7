package org.onus.app.pathways;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.Role;

/**
 * One area's way of working.
 *
 * @param id short name, as in the file's name
 * @param version counts the file's changes, from 1
 * @param areas its places, as incident files write them; empty for everywhere
 * @param roles who works in it, with the local title of each role
 * @param bothDuties offices that lawfully work with the perpetrator and for the victim-survivor
 * @param assessing how it assesses people; null if it does not
 */
public record Pathway(
    String id,
    String name,
    int version,
    List<String> areas,
    Map<Role, String> roles,
    Set<Role> bothDuties,
    @Nullable Assessing assessing) {

  public Pathway {
    areas = List.copyOf(areas);
    roles = Map.copyOf(roles);
    bothDuties = Set.copyOf(bothDuties);
  }
}
