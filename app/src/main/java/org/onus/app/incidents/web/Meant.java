package org.onus.app.incidents.web;

import java.util.List;
import java.util.Map;
import org.onus.app.people.RecordId;
import org.onus.app.people.search.Known;

/**
 * Whom the references of a form mean.
 *
 * @param unsaid those of whom the reader has yet to say who they are, in the order of the form
 * @param chosen records that were found, by the reference that is nobody's
 * @param newcomers what was searched for of those who are new, by reference
 * @param same whether both were said to be one
 */
record Meant(
    List<Named> unsaid, Map<String, RecordId> chosen, Map<String, Known> newcomers, boolean same) {}
