package org.onus.app.access.trail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chains and seals every few seconds, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class ChainTasks {

  @Bean
  RecurringTask<Void> chainOfTheTrail(
      Chaining chaining, @Value("${onus.audit-chained-every}") Duration every) {
    return Tasks.recurring("access-trail-chain", Schedules.fixedDelay(every))
        .execute((_, _) -> chaining.run());
  }
}
