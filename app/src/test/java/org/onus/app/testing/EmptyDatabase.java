package org.onus.app.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Each test begins with nothing stored. */
final class EmptyDatabase implements BeforeEachCallback {
  @Override
  public void beforeEach(ExtensionContext context) {
    SharedDatabase.empty();
    SpringExtension.getApplicationContext(context)
        .getBeansOfType(Forgets.class)
        .values()
        .forEach(Forgets::forget);
  }
}
