package org.onus.app.access.web;

import org.onus.app.ui.Problems;

/** The form of the sign-in page; what was typed is never shown again. */
public record SignInView(Problems problems) {}
