package quickstart.database;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** The transactions of {@link LocalDatabase}: commits what returns, rolls back what throws. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class LocalTransactions {

  @Inject LocalDatabase database;

  @AroundInvoke
  Object inTransaction(InvocationContext call) throws Exception {
    boolean outermost = database.begin();
    boolean returned = false;
    try {
      Object result = call.proceed();
      returned = true;
      return result;
    } finally {
      if (outermost) {
        database.end(returned);
      }
    }
  }
}
