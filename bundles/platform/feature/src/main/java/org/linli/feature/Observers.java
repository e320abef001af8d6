package org.linli.feature;

import org.linli.function.FunctionObserver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Brings observers to the catalogue. They ask for the functions themselves: were they the
 * catalogue's own references, it could not be made before them nor they before it.
 */
@Component(service = Observers.class, immediate = true)
public final class Observers {
    private final Catalogue catalogue;

    @Activate
    public Observers(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addObserver(FunctionObserver observer) {
        catalogue.addObserver(observer);
    }

    void removeObserver(FunctionObserver observer) {
        catalogue.removeObserver(observer);
    }
}
