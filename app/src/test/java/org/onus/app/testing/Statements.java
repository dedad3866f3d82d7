package org.onus.app.testing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Counts the SQL statements that run, except those of the scheduler's own table. */
@TestComponent
public class Statements implements BeanPostProcessor, QueryExecutionListener {
  private final AtomicInteger count = new AtomicInteger();

  /** How many statements the action runs. */
  public int during(Runnable action) {
    int before = count.get();
    action.run();
    return count.get() - before;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source && name.equals("dataSource")
        ? ProxyDataSourceBuilder.create(source).listener(this).build()
        : bean;
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    queries.stream()
        .filter(query -> !query.getQuery().contains("scheduled_tasks"))
        .forEach(_ -> count.incrementAndGet());
  }

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
}
