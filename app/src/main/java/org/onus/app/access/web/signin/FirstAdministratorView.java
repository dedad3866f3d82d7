package org.onus.app.access.web.signin;

import java.util.List;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/** The page that makes the first administrator. */
public record FirstAdministratorView(
    String token,
    FirstAdministratorForm form,
    List<Choice> kinds,
    List<Choice> pathways,
    Problems problems) {}
