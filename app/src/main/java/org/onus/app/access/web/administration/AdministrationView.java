package org.onus.app.access.web.administration;

import java.util.List;

/** Everybody with an account. */
public record AdministrationView(List<Row> people) {

  /** One of them. */
  public record Row(String id, String name, String email, String state, int roles) {}
}
