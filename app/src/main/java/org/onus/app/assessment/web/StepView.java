package org.onus.app.assessment.web;

import org.onus.app.ui.DateFields;
import org.onus.app.ui.Problems;

/**
 * A next step, and the form for saying that it was done.
 *
 * @param standing whether it is done, waits or is overdue
 * @param finished where the assessment stands from which it follows
 * @param judged on which day that was judged
 * @param mine whether it is for the reader to say that it was done
 * @param words as typed
 */
public record StepView(
    String record,
    String reference,
    String id,
    String what,
    String owner,
    String due,
    String standing,
    String finished,
    String judged,
    boolean mine,
    DateFields on,
    String words,
    Problems problems) {}
