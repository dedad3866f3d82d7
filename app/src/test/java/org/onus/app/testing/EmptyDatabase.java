package org.onus.app.testing;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Each test begins with nothing stored, and with nobody at work. */
final class EmptyDatabase implements BeforeEachCallback {
  private static final int MOST_WAITS = 6_000;

  /** A context that is kept for later tests may take up the work of this one's. */
  private static final Set<Scheduler> SCHEDULERS = new HashSet<>();

  @Override
  public void beforeEach(ExtensionContext context) throws InterruptedException {
    ApplicationContext service = SpringExtension.getApplicationContext(context);
    SCHEDULERS.add(service.getBean(Scheduler.class));
    endWork();
    SharedDatabase.empty();
    service.getBeansOfType(Forgets.class).values().forEach(Forgets::forget);
  }

  /** Work that an earlier test began would write into this one, or meet it in a deadlock. */
  private static void endWork() throws InterruptedException {
    SharedDatabase.asOwner("DELETE FROM scheduled_tasks WHERE NOT picked");
    for (int i = 0; i < MOST_WAITS; i++) {
      if (SCHEDULERS.stream().allMatch(one -> one.getCurrentlyExecuting().isEmpty())) {
        return;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("the work of an earlier test does not end");
  }
}
