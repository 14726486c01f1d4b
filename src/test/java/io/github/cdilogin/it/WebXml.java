package io.github.cdilogin.it;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.asset.StringAsset;

/**
 * A deployment descriptor with context parameters, and perhaps with the {@code FacesServlet}.
 *
 * @param parameters name and value, which need no escaping
 * @param elements more elements
 */
record WebXml(Map<String, String> parameters, String elements) {

  static WebXml with(String name, String value) {
    return with(Map.of(name, value));
  }

  static WebXml with(Map<String, String> parameters) {
    return new WebXml(parameters, "");
  }

  WebXml and(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new WebXml(more, elements);
  }

  /** Maps the {@code FacesServlet}. */
  WebXml andFaces(String... patterns) {
    return and(
        Stream.of(patterns)
            .map("<url-pattern>%s</url-pattern>"::formatted)
            .collect(
                Collectors.joining(
                    "",
                    "<servlet><servlet-name>Faces</servlet-name>"
                        + "<servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class>"
                        + "<load-on-startup>1</load-on-startup></servlet>"
                        + "<servlet-mapping><servlet-name>Faces</servlet-name>",
                    "</servlet-mapping>")));
  }

  WebXml andErrorPage(String location) {
    return and("<error-page><location>" + location + "</location></error-page>");
  }

  StringAsset asset() {
    return new StringAsset(
        parameters.entrySet().stream()
            .map(WebXml::element)
            .collect(
                Collectors.joining(
                    "",
                    "<web-app xmlns='https://jakarta.ee/xml/ns/jakartaee' version='6.0'>",
                    elements + "</web-app>")));
  }

  private WebXml and(String more) {
    return new WebXml(parameters, elements + more);
  }

  private static String element(Map.Entry<String, String> parameter) {
    return "<context-param><param-name>%s</param-name><param-value>%s</param-value></context-param>"
        .formatted(parameter.getKey(), parameter.getValue());
  }
}
