package io.github.cdilogin.internal.faces;

import io.github.cdilogin.LoginUser;
import jakarta.el.ELContext;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;

/**
 * The value of a variable that is the application's user: of the request that evaluates it. Not an
 * expression such as {@code #{currentUser.user}}, because a bean of the application may have that
 * name.
 */
final class CurrentUserExpression extends ValueExpression {

  private static final long serialVersionUID = 1L;

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> T getValue(ELContext context) {
    return (T) ConditionalContent.currentAuthentication().user();
  }

  @Override
  public void setValue(ELContext context, @Nullable Object value) {
    throw new PropertyNotWritableException("The variable is the current user: log in another one.");
  }

  @Override
  public boolean isReadOnly(ELContext context) {
    return true;
  }

  @Override
  public Class<?> getType(ELContext context) {
    return LoginUser.class;
  }

  @Override
  public Class<?> getExpectedType() {
    return LoginUser.class;
  }

  @Override
  public String getExpressionString() {
    return "#{currentUser.user}";
  }

  @Override
  public boolean isLiteralText() {
    return false;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CurrentUserExpression;
  }

  @Override
  public int hashCode() {
    return CurrentUserExpression.class.hashCode();
  }
}
