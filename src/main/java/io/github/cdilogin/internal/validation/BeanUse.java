package io.github.cdilogin.internal.validation;

/**
 * An expression on a page that reads a property or calls a method of a bean each time the page is
 * shown or sent.
 *
 * @param bean the name of the bean
 * @param member the property or method
 * @param expression the expression
 */
public record BeanUse(String bean, String member, String expression) {}
