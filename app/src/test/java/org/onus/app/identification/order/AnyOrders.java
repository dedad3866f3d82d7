package org.onus.app.identification.order;

import org.onus.app.testing.TestClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders beside those of the service, as another node keeps them. */
public final class AnyOrders {

  private AnyOrders() {}

  public static Orders of(ApplicationContext service) {
    return new Orders(
        new OrderStore(service.getBean(JdbcClient.class)),
        service.getBean(PartlySeen.class),
        new TestClock());
  }
}
