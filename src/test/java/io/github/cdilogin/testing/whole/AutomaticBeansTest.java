package io.github.cdilogin.testing.whole;

import io.github.cdilogin.testing.LoginTest;
import io.github.cdilogin.testing.TestClock;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.auto.EnableAutoWeld;

/** weld-junit5 finds the beans by what the test injects; the library comes by the annotation. */
@EnableAutoWeld
@LoginTest
class AutomaticBeansTest extends DiaryContract {

  @Inject TestClock clock;
}
