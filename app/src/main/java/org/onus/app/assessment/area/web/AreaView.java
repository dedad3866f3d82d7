package org.onus.app.assessment.area.web;

import java.util.List;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/**
 * What an area looks like, as the page shows it.
 *
 * @param form what was asked, as typed
 * @param sites every area or pathway of the period, chosen or not
 * @param lead how many were counted, in words
 * @param sections empty if nothing was found or asked in vain
 * @param mayShowSmall whether the reader may choose to see small numbers
 * @param address the question as an address, for the files
 */
public record AreaView(
    AreaForm form,
    List<Choice> groupings,
    List<Site> sites,
    String lead,
    String suppression,
    String period,
    List<Section> sections,
    boolean mayShowSmall,
    String address,
    Problems problems) {

  public AreaView {
    sites = List.copyOf(sites);
    sections = List.copyOf(sections);
  }

  /** An area or a pathway that can be chosen. */
  public record Site(String value, String name, boolean chosen) {}

  /** Tables that belong together. */
  public record Section(String key, String title, List<String> sentences, List<Figures> tables) {
    public Section {
      sentences = List.copyOf(sentences);
      tables = List.copyOf(tables);
    }
  }
}
