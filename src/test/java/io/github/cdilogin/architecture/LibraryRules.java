package io.github.cdilogin.architecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludePackageInfos;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Rules about the classes of the library and of the test kit. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AnalyzeClasses(
    packages = Rules.ROOT,
    importOptions = {DoNotIncludeTests.class, DoNotIncludePackageInfos.class})
@interface LibraryRules {}
