/**
 * The part of the second stack that runs in the server's own process. It sees Tomcat and the JDK
 * and nothing else, so it imports nothing of ours and reaches CDI through the application's class
 * loader only.
 */
package io.github.cdilogin.it.tomcat.server;
