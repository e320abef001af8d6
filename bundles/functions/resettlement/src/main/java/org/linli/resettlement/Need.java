package org.linli.resettlement;

/** What somebody asks help for. */
public enum Need {
    HOUSING,
    WORK,
    SKILLS,
    RELIEF,
    SCHOOL,
    HEALTH,
    FAMILY,
    PAPERS
}
