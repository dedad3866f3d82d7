package org.onus.app.access.web.account;

import java.util.List;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/**
 * The roles of somebody who has several.
 *
 * @param now the one they act in
 */
public record RoleView(List<Choice> roles, String now, Problems problems) {}
