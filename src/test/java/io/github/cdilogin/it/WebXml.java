package io.github.cdilogin.it;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.asset.StringAsset;

/**
 * A deployment descriptor that consists of context parameters.
 *
 * @param parameters name and value, which need no escaping
 */
record WebXml(Map<String, String> parameters) {

  static WebXml with(String name, String value) {
    return new WebXml(Map.of()).and(name, value);
  }

  WebXml and(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new WebXml(more);
  }

  StringAsset asset() {
    return new StringAsset(
        parameters.entrySet().stream()
            .map(WebXml::element)
            .collect(
                Collectors.joining(
                    "",
                    "<web-app xmlns='https://jakarta.ee/xml/ns/jakartaee' version='6.0'>",
                    "</web-app>")));
  }

  private static String element(Map.Entry<String, String> parameter) {
    return "<context-param><param-name>%s</param-name><param-value>%s</param-value></context-param>"
        .formatted(parameter.getKey(), parameter.getValue());
  }
}
