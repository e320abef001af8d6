package org.linli.web;

import jakarta.servlet.Servlet;
import java.util.Hashtable;
import org.linli.access.Access;
import org.linli.access.Accounts;
import org.linli.duty.Duties;
import org.linli.exchange.Imports;
import org.linli.function.FunctionSwitch;
import org.linli.function.Functions;
import org.linli.indicator.Figures;
import org.linli.search.Search;
import org.linli.station.Station;
import org.linli.store.Attachments;
import org.linli.store.Database;
import org.linli.store.Journal;
import org.linli.store.Records;
import org.linli.web.frame.Platform;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;

/** Opens the door: offers the servlet to the HTTP whiteboard as soon as all services are there. */
@Component(service = {})
public final class WebEntrance {
    private final ServiceRegistration<Servlet> registration;
    private final Web web;

    @Activate
    public WebEntrance(
            BundleContext bundle,
            @Reference Station.Settings settings,
            @Reference Functions functions,
            @Reference FunctionSwitch functionSwitch,
            @Reference Records records,
            @Reference Database database,
            @Reference Journal journal,
            @Reference Access access,
            @Reference Accounts accounts,
            @Reference Duties duties,
            @Reference Figures figures,
            @Reference Search search,
            @Reference Imports imports,
            @Reference Attachments attachments) {
        Platform platform =
                new Platform(
                        settings,
                        functions,
                        functionSwitch,
                        records,
                        database,
                        journal,
                        access,
                        accounts,
                        duties,
                        figures,
                        search,
                        imports,
                        attachments);
        web = new Web(platform);
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, "/*");
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, "org.linli.web");
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_MULTIPART_ENABLED, true);
        // Registered here and not by annotation, because the folder is known only at run time.
        properties.put(
                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_MULTIPART_LOCATION,
                platform.station().data().toAbsolutePath().toString());
        properties.put(
                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_MULTIPART_FILESIZETHRESHOLD,
                65_536);
        properties.put(
                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_MULTIPART_MAXFILESIZE,
                RequestReader.MOST_UPLOAD);
        properties.put(
                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_MULTIPART_MAXREQUESTSIZE,
                RequestReader.MOST_UPLOAD + 65_536);
        registration = bundle.registerService(Servlet.class, new FrontServlet(web), properties);
    }

    @Deactivate
    void close() {
        registration.unregister();
        web.close();
    }
}
