/**
 * The second stack for the integration tests: plain Tomcat with OpenWebBeans and MyFaces.
 *
 * <p>No Arquillian adapter exists for it, so this is one, active only in the Maven profile {@code
 * tomcat-owb}, which puts its service file on the class path. Each deployment gets a server process
 * of its own, so nothing of the tests (Weld, above all) is on the server's class path; {@link
 * io.github.cdilogin.it.tomcat.server} is the part that runs there.
 */
package io.github.cdilogin.it.tomcat;
