package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoginOptionsTest {

  @Test
  void areActiveUsersOnlyAndFreshByDefault() {
    assertThat(LoginOptions.defaults())
        .usingRecursiveComparison()
        .isEqualTo(LoginOptions.builder().build());
    assertThat(LoginOptions.defaults().fresh()).isTrue();
    assertThat(LoginOptions.defaults().remember()).isFalse();
    assertThat(LoginOptions.defaults().duration()).isNull();
    assertThat(LoginOptions.defaults().force()).isFalse();
    assertThat(LoginOptions.defaults().relaxedProtection()).isFalse();
  }

  @Test
  void changeOneAtATime() {
    assertThat(differencesOf(LoginOptions.builder().remember(true))).containsExactly("remember");
    assertThat(differencesOf(LoginOptions.builder().duration(Duration.ofDays(1))))
        .containsExactly("duration");
    assertThat(differencesOf(LoginOptions.builder().force(true))).containsExactly("force");
    assertThat(differencesOf(LoginOptions.builder().fresh(false))).containsExactly("fresh");
    assertThat(differencesOf(LoginOptions.builder().relaxedProtection(true)))
        .containsExactly("relaxedProtection");
  }

  @Test
  void ofABuilderStayWhenTheBuilderGoesOn() {
    LoginOptions.Builder builder = LoginOptions.builder().force(true);
    LoginOptions forced = builder.build();
    builder.force(false);

    assertThat(forced.force()).isTrue();
  }

  private static List<String> differencesOf(LoginOptions.Builder builder) {
    LoginOptions changed = builder.build();
    LoginOptions defaults = LoginOptions.defaults();
    List<String> different = new ArrayList<>();
    if (changed.remember() != defaults.remember()) {
      different.add("remember");
    }
    if (changed.duration() != defaults.duration()) {
      different.add("duration");
    }
    if (changed.force() != defaults.force()) {
      different.add("force");
    }
    if (changed.fresh() != defaults.fresh()) {
      different.add("fresh");
    }
    if (changed.relaxedProtection() != defaults.relaxedProtection()) {
      different.add("relaxedProtection");
    }
    return different;
  }
}
