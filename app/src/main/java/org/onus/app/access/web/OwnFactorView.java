package org.onus.app.access.web;

import org.onus.app.ui.Problems;

/**
 * One's own second factor.
 *
 * @param codesLeft recovery codes that were not used yet
 */
public record OwnFactorView(int codesLeft, Problems problems) {}
