package io.github.cdilogin.internal.problem;

/**
 * Problems with guards that stop a deployment, with codes below 100, in the order of the codes. A
 * code is never reused.
 */
public final class GuardDeploymentErrors {

  private GuardDeploymentErrors() {}

  public static DeploymentProblem privateMethod(String place) {
    return new DeploymentProblem(
        "LOGIN-003",
        place,
        "no container intercepts a private method, so its guard would not run.",
        "Make the method public, or guard the class.");
  }

  public static DeploymentProblem staticMethod(String place) {
    return new DeploymentProblem(
        "LOGIN-004",
        place,
        "no container intercepts a static method, so its guard would not run.",
        "Make it an instance method of a bean.");
  }

  public static DeploymentProblem finalMethod(String place) {
    return new DeploymentProblem(
        "LOGIN-005",
        place,
        "no container intercepts a final method, so its guard would not run.",
        "Remove final.");
  }

  public static DeploymentProblem finalClass(String place) {
    return new DeploymentProblem(
        "LOGIN-006",
        place,
        "no container can proxy a final class, so its guard would not run.",
        "Remove final.");
  }

  public static DeploymentProblem noBean(String place) {
    return new DeploymentProblem(
        "LOGIN-007",
        place,
        "it is no CDI bean, so no container looks at its guard.",
        "Give it a scope such as @RequestScoped, and let the container create it.");
  }

  public static DeploymentProblem vetoed(String place) {
    return new DeploymentProblem(
        "LOGIN-007",
        place,
        "it is no CDI bean, because it is @Vetoed, so no container looks at its guard.",
        "Remove @Vetoed, or guard the bean that uses the class.");
  }

  public static DeploymentProblem servletMethod(String place) {
    return new DeploymentProblem(
        "LOGIN-008",
        place,
        "no container intercepts the methods of a servlet, so the guard would not run.",
        "Guard the servlet's class or its service method, or a bean that this method calls.");
  }

  public static DeploymentProblem malformedWithin(String place, String value) {
    return new DeploymentProblem(
        "LOGIN-009",
        place,
        "@FreshLoginRequired(within = \"" + value + "\") is no duration longer than zero.",
        "Write it as ISO-8601 has it, such as PT10M or PT30S.");
  }

  public static DeploymentProblem guardOnEndpoint(String place) {
    return new DeploymentProblem(
        "LOGIN-016",
        place,
        "no container intercepts a WebSocket endpoint, so its guard would not run.",
        "Remove the guard. Let a guarded bean create a ticket that the page sends with its first"
            + " message, and check the ticket in the endpoint.");
  }

  public static DeploymentProblem guardOnFilter(String place) {
    return new DeploymentProblem(
        "LOGIN-017",
        place,
        "a servlet container calls a filter without interceptors, so its guard would not run.",
        "Remove the guard. Guard the servlets and beans behind the filter, or check"
            + " CurrentUser in doFilter.");
  }

  public static DeploymentProblem guardOnListener(String place) {
    return new DeploymentProblem(
        "LOGIN-018",
        place,
        "a servlet container calls a listener without interceptors, so its guard would not run.",
        "Remove the guard, and guard the bean that the listener calls.");
  }

  public static DeploymentProblem guardOnLifeCycle(String place) {
    return new DeploymentProblem(
        "LOGIN-019",
        place,
        "a container calls this method to create or destroy an object, and no guard would run.",
        "Guard the class, or the methods that use what is prepared here.");
  }

  public static DeploymentProblem guardOutsideOfRequest(String place) {
    return new DeploymentProblem(
        "LOGIN-020",
        place,
        "it is called outside of a request, where no user is logged in.",
        "Remove the guard, and guard the method that fires the event or schedules the work.");
  }

  public static DeploymentProblem guardOnEntity(String place) {
    return new DeploymentProblem(
        "LOGIN-021",
        place,
        "no container intercepts an entity, so its guard would not run.",
        "Guard the bean that loads or changes the entity.");
  }

  public static DeploymentProblem guardOnInterface(String place) {
    return new DeploymentProblem(
        "LOGIN-022",
        place,
        "a class does not inherit annotations from an interface, so the guard would not run.",
        "Move the guard to the classes that implement the interface.");
  }

  public static DeploymentProblem guardOnValue(String place) {
    return new DeploymentProblem(
        "LOGIN-023",
        place,
        "no container intercepts an enum or a record, so its guard would not run.",
        "Guard the bean that uses it.");
  }

  public static DeploymentProblem uselessAnnotation(String place) {
    return new DeploymentProblem(
        "LOGIN-024",
        place,
        "it is neither a stereotype nor an interceptor binding, so the guard on it would not run.",
        "Add @InterceptorBinding, or @Stereotype if it is for classes only.");
  }

  public static DeploymentProblem guardOnDecorator(String place) {
    return new DeploymentProblem(
        "LOGIN-025",
        place,
        "no container intercepts a decorator, so its guard would not run.",
        "Guard the beans that it decorates.");
  }

  public static DeploymentProblem guardInInterceptor(String place) {
    return new DeploymentProblem(
        "LOGIN-025",
        place,
        "no container intercepts an interceptor, so its guard would not run.",
        "Guard the beans that it intercepts.");
  }

  public static DeploymentProblem unguardedOverride(String override, String overridden) {
    return new DeploymentProblem(
        "LOGIN-026",
        override,
        "it overrides " + overridden + ", whose guard it does not have.",
        "Repeat the guard here, or guard the class.");
  }

  public static DeploymentProblem guardNotInherited(String place, String superclass) {
    return new DeploymentProblem(
        "LOGIN-027",
        place,
        "its superclass "
            + superclass
            + " has a guard by an annotation that subclasses do not inherit.",
        "Add @Inherited to that annotation, or guard this class.");
  }

  public static DeploymentProblem guardOnAsynchronous(String place) {
    return new DeploymentProblem(
        "LOGIN-028",
        place,
        "an EJB container calls an asynchronous method in another thread, where no user is logged"
            + " in.",
        "Guard the method that calls it, or use @Asynchronous of Jakarta Concurrency: its"
            + " guard is checked in the caller's thread.");
  }

  public static DeploymentProblem guardedViewServlet(String view, Class<?> servlet, boolean fresh) {
    return new DeploymentProblem(
        "LOGIN-040",
        servlet.getName(),
        "it serves the view "
            + LogSanitizer.of(view)
            + ", where users log in, and "
            + (fresh ? "@FreshLoginRequired" : "@LoginRequired")
            + " keeps them out.",
        "Remove the guard from the servlet, or set another view.");
  }
}
