package org.onus.app.access.web;

import org.onus.app.ui.Problems;

/** The form that asks for a code. */
public record SecondFactorView(Problems problems) {}
